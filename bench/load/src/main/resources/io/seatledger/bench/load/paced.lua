-- Goes before a script that asks: each thread asks every `interval` milliseconds, whatever is answered, as long as it
-- has a connection that waits for nothing; what is late for want of one is made up for.

local ffi = require("ffi")
ffi.cdef([[
  typedef struct { long seconds; long micros; } moment;
  int gettimeofday(moment *now, void *zone);
]])
local clock = ffi.new("moment")

local function now()
  ffi.C.gettimeofday(clock, nil)
  return tonumber(clock.seconds) * 1000 + tonumber(clock.micros) / 1000
end

local due = now()

function delay()
  due = due + interval
  return math.max(0, due - now())
end
