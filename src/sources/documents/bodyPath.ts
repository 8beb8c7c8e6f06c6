import { z } from 'zod';
import { compilePath } from './compilePath.js';

/** A path, or a function of the body. */
export const bodyPath = z.union(
  [
    z.string().refine((text) => typeof compilePath(text) === 'function', 'expected a path'),
    z.custom<(body: unknown, besides?: Readonly<Record<string, unknown>>) => unknown>(
      (value) => typeof value === 'function',
    ),
  ],
  { error: 'expected a path or a function of the body' },
);

/** Where a body has something, as configurations tell it. */
// biome-ignore lint/suspicious/noExplicitAny: the body has no type that is known here
export type BodyPath = string | ((body: any) => unknown);
