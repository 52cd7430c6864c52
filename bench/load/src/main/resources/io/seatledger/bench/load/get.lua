-- Asks for the given paths in turn, each thread from another place on.
--   wrk ... -s get.lua ADDRESS -- file-of-paths token

function init(args)
  local headers = { ["Authorization"] = "Bearer " .. args[2] }
  requests = {}
  for path in io.lines(args[1]) do
    table.insert(requests, wrk.format("GET", path, headers))
  end
  asked = 0
end

function request()
  asked = asked + 1
  return requests[(asked + number * 7919) % #requests + 1]
end
