-- KEYS: the index, the session. ARGV: id, idle since, the idle time in ms, life in ms, 'dry' to change nothing.
-- {'lost'} when the index knows it and there is no such session, or none that can be read; {'gone'} when the index does not
--   know it either; {'going on'} when something was said in it; else {'closed', what the summary needs}.
local session =
  redis.pcall('HMGET', KEYS[2], 'creator', 'topic', 'started', 'last', 'ended', 'ending', 'turns', 'answers', 'characters')
local dry = ARGV[5] == 'dry'
if session.err or not session[1] or not tonumber(session[4]) then
  if not redis.call('ZSCORE', KEYS[1], ARGV[1]) then
    return {'gone'}
  end
  if not dry then
    redis.call('ZREM', KEYS[1], ARGV[1])
  end
  return {'lost'}
end
if not session[5] then
  if tonumber(session[4]) > tonumber(ARGV[2]) then
    if not dry then
      redis.call('ZADD', KEYS[1], session[4], ARGV[1])
    end
    return {'going on'}
  end
  session[5] = string.format('%.0f', tonumber(session[4]) + tonumber(ARGV[3]))
  session[6] = 'idle'
  if not dry then
    redis.call('DEL', KEYS[2])
    redis.call('HSET', KEYS[2], 'creator', session[1], 'topic', session[2], 'started', session[3], 'last', session[4],
      'ended', session[5], 'ending', session[6], 'turns', session[7], 'answers', session[8], 'characters', session[9])
    redis.call('PEXPIRE', KEYS[2], ARGV[4])
  end
end
if not dry then
  redis.call('ZADD', KEYS[1], 0, ARGV[1])
end
return {'closed', unpack(session)}
