-- KEYS: the index, the session, the creator's sessions. ARGV: id, when it ended, its last activity.
-- 1 when it is gone, now or before; 0 when it stays: it is not closed, or was closed with other times than its archived summary has.
local session = redis.call('HMGET', KEYS[2], 'ended', 'last')
if session[2] and (session[1] ~= ARGV[2] or session[2] ~= ARGV[3]) then
  return 0
end
redis.call('DEL', KEYS[2])
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
return 1
