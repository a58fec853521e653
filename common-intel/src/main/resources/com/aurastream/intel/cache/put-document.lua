-- KEYS: the document, its fences. ARGV: text, its life in ms, job, fence, the fences' life in ms.
-- 1 when stored; 0 when a newer run of the same job has stored one already.
local last = redis.call('HGET', KEYS[2], ARGV[3])
if last and tonumber(last) > tonumber(ARGV[4]) then
  return 0
end
redis.call('HSET', KEYS[2], ARGV[3], ARGV[4])
redis.call('PEXPIRE', KEYS[2], ARGV[5])
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
