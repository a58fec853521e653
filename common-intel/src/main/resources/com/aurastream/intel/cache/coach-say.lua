-- KEYS: the index, the session, the creator's sessions.
-- ARGV: id, creator, now, idle since, role, text, its characters, the field that tells whether it was said before, most messages of
--   the role, most characters of the session, life in ms, the message's id or ''.
-- The outcome, and when it was said where it was said.
local session = redis.call('HMGET', KEYS[2], 'creator', 'last', 'ended', 'turns', 'answers', 'characters')
if session[1] ~= ARGV[2] or session[3] or tonumber(session[2]) <= tonumber(ARGV[4]) then
  return {'NO_SESSION'}
end
local before = redis.call('HGET', KEYS[2], ARGV[8])
if before then
  local said = redis.call('HMGET', KEYS[2], before .. ':role', before .. ':text', before .. ':at')
  if said[1] == ARGV[5] and said[2] == ARGV[6] then
    return {'REPEATED', said[3]}
  end
  return {'DIFFERENT'}
end
local turns, answers = tonumber(session[4]), tonumber(session[5])
local counter, said = 'turns', turns
if ARGV[5] == 'coach' then
  counter, said = 'answers', answers
end
if said >= tonumber(ARGV[9]) then
  return {'FULL_OF_TURNS'}
end
if tonumber(session[6]) + tonumber(ARGV[7]) > tonumber(ARGV[10]) then
  return {'FULL_OF_TEXT'}
end
local at = ARGV[3]
if tonumber(session[2]) > tonumber(at) then
  at = session[2]
end
local number = turns + answers + 1
redis.call('HSET', KEYS[2], number .. ':role', ARGV[5], number .. ':text', ARGV[6], number .. ':at', at, 'last', at,
  ARGV[8], number)
redis.call('HINCRBY', KEYS[2], counter, 1)
redis.call('HINCRBY', KEYS[2], 'characters', ARGV[7])
if ARGV[12] ~= '' then
  redis.call('HSET', KEYS[2], number .. ':id', ARGV[12])
end
redis.call('PEXPIRE', KEYS[2], ARGV[11])
redis.call('ZADD', KEYS[1], at, ARGV[1])
redis.call('ZADD', KEYS[3], at, ARGV[1])
redis.call('PEXPIRE', KEYS[3], ARGV[11])
return {'SAID', at}
