-- KEYS: the index, the session, the creator's sessions. ARGV: id, creator, now, idle since, life in ms, the call.
-- 1 when ended: only what the summary needs stays, first in the index; 0 when the creator has no open session of that id.
local session = redis.call('HMGET', KEYS[2], 'creator', 'last', 'ended', 'topic', 'started', 'turns', 'answers', 'characters', 'call')
if session[1] == ARGV[2] and session[9] == ARGV[6] then
  return 1 -- ended by this very call, which the client has sent again because the answer was lost
end
if session[1] ~= ARGV[2] or session[3] or tonumber(session[2]) <= tonumber(ARGV[4]) then
  return 0
end
local ended = ARGV[3]
if tonumber(session[2]) > tonumber(ended) then
  ended = session[2]
end
redis.call('DEL', KEYS[2])
redis.call('HSET', KEYS[2], 'creator', session[1], 'topic', session[4], 'started', session[5], 'last', session[2],
  'turns', session[6], 'answers', session[7], 'characters', session[8], 'ended', ended, 'ending', 'creator',
  'call', ARGV[6])
redis.call('PEXPIRE', KEYS[2], ARGV[5])
redis.call('ZADD', KEYS[1], 0, ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
return 1
