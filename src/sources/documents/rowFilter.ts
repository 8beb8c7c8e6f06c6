import { z } from 'zod';
import { compilePath } from './compilePath.js';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const path = z
  .string()
  .refine((text) => typeof compilePath(text) === 'function', 'expected a path');

/** Which rows of a list are those of a dataset: what they have at paths, or a function of them. */
export const rowFilter = z.union(
  [
    z.record(path, z.union([value, z.array(value).min(1)])),
    z.custom<(row: unknown) => unknown>((of) => typeof of === 'function'),
  ],
  { error: 'expected values, or lists of them, by paths into a row, or a function of it' },
);

type Value = z.output<typeof value>;

/** The same as configurations tell it. */
export type RowFilter =
  | Readonly<Record<string, Value | readonly Value[]>>
  // biome-ignore lint/suspicious/noExplicitAny: the rows have no type that is known here
  | ((row: any) => boolean);
