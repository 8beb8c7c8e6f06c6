import { z } from 'zod';
import type { Setting } from '../settings/Setting.js';

/** The shape of what `redis()` is told, once settings are filled in. */
export const redisShape = z.strictObject({
  type: z.literal('redis'),
  url: z.string().regex(/^rediss?:\/\/./, 'expected a URL such as redis://host:6379'),
  prefix: z.string().min(1).max(100).default('rotunda'),
  timeoutMs: z.int().min(1).max(1_000).default(25),
});

/** Where replicas keep what they read for each other. */
export type RedisCache = z.output<typeof redisShape>;

/** What `redis()` is told. */
export interface RedisOptions {
  /** `redis://` or `rediss://`, with user and password where there are any. */
  readonly url: string | Setting;
  /** Begins all keys; `rotunda` when left out. */
  readonly prefix?: string;
  /** Milliseconds that an answer waits for it at most; 25 when left out. */
  readonly timeoutMs?: number;
}

/** A Redis, or a Valkey, where replicas find what others have read. */
export function redis(options: RedisOptions) {
  return { type: 'redis' as const, ...options };
}
