-- Asks for the given paths in turn, each thread from another place on.
--   wrk ... -s get.lua ADDRESS -- file-of-paths token
-- The last line printed is what happened, as JSON.

local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(args)
  local headers = { ["Authorization"] = "Bearer " .. args[2] }
  requests = {}
  for path in io.lines(args[1]) do
    table.insert(requests, wrk.format("GET", path, headers))
  end
  asked = 0
  codes = {}
end

function request()
  asked = asked + 1
  return requests[(asked + number * 7919) % #requests + 1]
end

function response(status)
  codes[status] = (codes[status] or 0) + 1
end

function done(summary, latency)
  local counts = {}
  for _, thread in ipairs(threads) do
    for status, count in pairs(thread:get("codes")) do
      counts[status] = (counts[status] or 0) + count
    end
  end
  local texts = {}
  for status, count in pairs(counts) do
    table.insert(texts, string.format('"%d":%d', status, count))
  end
  local e = summary.errors
  io.write(string.format(
    '{"micros":%d,"codes":{%s},"broken":%d,"p50":%d,"p99":%d}\n',
    summary.duration, table.concat(texts, ","), e.connect + e.read + e.write + e.timeout,
    latency:percentile(50), latency:percentile(99)))
end
