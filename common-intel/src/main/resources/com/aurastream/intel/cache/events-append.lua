-- KEYS: the stream, its books, the mark of this append.
-- ARGV: epoch of new books, events refused, entries that the stream may hold, life of the mark in ms, then eight values for
--       each event in the order of the XADD below.
-- 1 when appended and entered; 0 when the stream is too full, and then nothing has changed.
-- The client sends a command again whose answer was lost with the connection; by its mark such an append is done once.
-- The entries come last: what Redis may refuse (a wrong type, no memory), it refuses before the first of them.
local events = (#ARGV - 4) / 8
if redis.call('EXISTS', KEYS[3]) == 1 then
  return 1
end
if events > 0 and redis.call('XLEN', KEYS[1]) + events > tonumber(ARGV[3]) then
  return 0
end
redis.call('HSETNX', KEYS[2], 'epoch', ARGV[1])
redis.call('HINCRBY', KEYS[2], 'accepted', events)
redis.call('HINCRBY', KEYS[2], 'rejected', ARGV[2])
redis.call('SET', KEYS[3], '', 'PX', ARGV[4])
for i = 5, #ARGV, 8 do
  redis.call('XADD', KEYS[1], '*', 'c', ARGV[i], 'i', ARGV[i + 1], 'n', ARGV[i + 2], 'k', ARGV[i + 3],
    's', ARGV[i + 4], 'u', ARGV[i + 5], 't', ARGV[i + 6], 'p', ARGV[i + 7])
end
return 1
