-- Asks for seats, each for a holder of its own, of the given licenses in turn.
--   wrk ... -s assign.lua ADDRESS -- file-of-licenses prefix-of-holders token [preference]

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
end

function request()
  asked = asked + 1
  local license = licenses[(asked + number * 37) % #licenses + 1]
  local body = '{"license_id":"' .. license .. '","assignee_id":"' .. prefix .. asked .. '"}'
  return wrk.format("POST", "/api/v1/licenses/assignments", headers, body)
end
