-- KEYS: the stream, its books. ARGV: epoch of new books, which are opened when there are none.
-- answers epoch, accepted, rejected, entries in the stream, and the first one's place where there is one
if redis.call('HEXISTS', KEYS[2], 'epoch') == 0 then
  redis.call('HSET', KEYS[2], 'epoch', ARGV[1])
end
local books = redis.call('HMGET', KEYS[2], 'epoch', 'accepted', 'rejected')
local first = redis.call('XRANGE', KEYS[1], '-', '+', 'COUNT', 1)
return {books[1], books[2] or '0', books[3] or '0', tostring(redis.call('XLEN', KEYS[1])), first[1] and first[1][1]}
