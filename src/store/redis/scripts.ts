import { type CommandParser, defineScript } from '@redis/client';

function script<Reply>(SCRIPT: string) {
  return defineScript({
    SCRIPT,
    NUMBER_OF_KEYS: 1,
    parseCommand(parser: CommandParser, key: string, ...rest: readonly (string | Buffer)[]) {
      parser.pushKey(key);
      parser.push(...rest);
    },
    transformReply: (reply: unknown) => reply as Reply,
  });
}

/**
 * What a box is made of: a hash with a `mark` that is drawn when the box is made, and things by name.
 * Each script touches one key, so that they run on one Redis as on a cluster of them.
 */
export const scripts = {
  /** ARGV: a fresh mark, milliseconds that a fresh box lasts, the name of a thing. */
  look: script<[mark: Buffer, thing: Buffer | null]>(`
    local mark = redis.call('HGET', KEYS[1], 'mark')
    if not mark then
      mark = ARGV[1]
      redis.call('HSET', KEYS[1], 'mark', mark)
      redis.call('PEXPIRE', KEYS[1], ARGV[2])
    end
    return { mark, redis.call('HGET', KEYS[1], ARGV[3]) }`),
  /** ARGV: the mark that the box must have, the name of a thing, the thing, how many there may be. */
  keep: script<number>(`
    if redis.call('HGET', KEYS[1], 'mark') ~= ARGV[1] then return 0 end
    if redis.call('HLEN', KEYS[1]) > tonumber(ARGV[4]) then return 0 end
    return redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])`),
};
