-- KEYS: the stream, its books. ARGV: the epoch that the books must have, the place of the first entry to stay.
-- answers how many entries were removed
if redis.call('HGET', KEYS[2], 'epoch') ~= ARGV[1] then
  return 0
end
return redis.call('XTRIM', KEYS[1], 'MINID', '=', ARGV[2])
