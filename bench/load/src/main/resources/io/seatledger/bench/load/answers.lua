-- Goes before a script that asks: counts the answers of all threads, and prints them last, as JSON.

local threads = {}
codes = {} -- of this thread, by status

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
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
