-- Goes before a script that asks: after each answer a connection waits, for `pause` milliseconds on average.

function delay()
  return math.random(0, 2 * pause)
end
