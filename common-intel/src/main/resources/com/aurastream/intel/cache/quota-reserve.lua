-- KEYS[1] the hash of one bucket and day: caller -> units; KEYS[2] the mark of this reservation
-- ARGV    caller, units, limit of all, limit of the caller, seconds to keep, life of the mark in ms,
--         then (other caller, units kept free for it)*
-- answers granted (1 or 0), used by all, used by the caller, still kept free for others
-- The client sends a command again whose answer was lost with the connection; by its mark such a reservation is counted once.
local units, limit, most = tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local used, by = 0, {}
local fields = redis.call('HGETALL', KEYS[1])
for i = 1, #fields, 2 do
  by[fields[i]] = tonumber(fields[i + 1])
  used = used + by[fields[i]]
end
local mine = by[ARGV[1]] or 0
local kept = 0
for i = 7, #ARGV, 2 do
  kept = kept + math.max(0, tonumber(ARGV[i + 1]) - (by[ARGV[i]] or 0))
end
if redis.call('EXISTS', KEYS[2]) == 1 then
  return {1, used, mine, kept}
end
if used + units + kept > limit or mine + units > most then
  return {0, used, mine, kept}
end
redis.call('HINCRBY', KEYS[1], ARGV[1], units)
redis.call('EXPIRE', KEYS[1], ARGV[5])
redis.call('SET', KEYS[2], '', 'PX', ARGV[6])
return {1, used + units, mine + units, kept}
