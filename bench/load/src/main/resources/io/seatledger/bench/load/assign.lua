-- Asks for seats, each for a holder of its own, of the given licenses in turn.
--   wrk ... -s assign.lua ADDRESS -- file-of-licenses prefix-of-holders token [preference]
-- The last line printed is what happened, as JSON.

local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(args)
  licenses = {}
  for id in io.lines(args[1]) do
    table.insert(licenses, id)
  end
  prefix = args[2] .. "_" .. number .. "_"
  headers = {
    ["Content-Type"] = "application/json",
    ["Authorization"] = "Bearer " .. args[3],
    ["Prefer"] = args[4],
  }
  asked = 0
  codes = {}
end

function request()
  asked = asked + 1
  local license = licenses[(asked + number * 37) % #licenses + 1]
  local body = '{"license_id":"' .. license .. '","assignee_id":"' .. prefix .. asked .. '"}'
  return wrk.format("POST", "/api/v1/licenses/assignments", headers, body)
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
