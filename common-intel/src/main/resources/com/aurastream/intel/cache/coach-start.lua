-- KEYS: the index, the session, the creator's sessions. ARGV: id, creator, topic or '', now, idle since, most open, life in ms.
-- 1 when started; 0 when the creator has as many open sessions as they may.
if redis.call('EXISTS', KEYS[2]) == 1 then
  return 1 -- started by this very call, which the client has sent again because the answer was lost
end
redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', ARGV[5])
if redis.call('ZCARD', KEYS[3]) >= tonumber(ARGV[6]) then
  return 0
end
redis.call('HSET', KEYS[2], 'creator', ARGV[2], 'topic', ARGV[3], 'started', ARGV[4], 'last', ARGV[4],
  'turns', '0', 'answers', '0', 'characters', '0')
redis.call('PEXPIRE', KEYS[2], ARGV[7])
redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
redis.call('ZADD', KEYS[3], ARGV[4], ARGV[1])
redis.call('PEXPIRE', KEYS[3], ARGV[7])
return 1
