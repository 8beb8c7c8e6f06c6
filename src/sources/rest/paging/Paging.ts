import { z } from 'zod';
import { bodyPath } from '../../documents/bodyPath.js';

const parameter = z.string().min(1);
/** Where a POST has the parameters. */
const place = z.enum(['body', 'query']).default('body');
/** How the next page's URL is asked. */
const method = z.enum(['GET', 'POST']).default('GET');
/** How many rows a page has: the parameter that says so, and how many at most. */
const size = z
  .strictObject({ param: parameter.optional(), max: z.int().min(1).max(10_000) })
  .optional();

/** How an API hands out long lists; made by `offsetPages()`, `numberedPages()`, `cursorPages()`, `linkPages()` or `nextUrlPages()`. */
export const paging = z.discriminatedUnion(
  'by',
  [
    z.strictObject({
      by: z.literal('offset'),
      param: parameter,
      in: place,
      size,
      items: bodyPath.optional(),
      total: bodyPath.optional(),
    }),
    z.strictObject({
      by: z.literal('number'),
      param: parameter,
      in: place,
      first: z.int().default(1),
      size,
      items: bodyPath.optional(),
      pages: bodyPath.optional(),
      total: bodyPath.optional(),
      hasMore: bodyPath.optional(),
    }),
    z.strictObject({
      by: z.literal('cursor'),
      param: parameter,
      in: place,
      cursor: bodyPath,
      hasMore: bodyPath.optional(),
      size,
    }),
    z.strictObject({ by: z.literal('link'), method, size }),
    z.strictObject({ by: z.literal('nextUrl'), url: bodyPath, method, size }),
  ],
  {
    error:
      'expected offsetPages(…), numberedPages(…), cursorPages(…), linkPages(…) or nextUrlPages(…)',
  },
);

/** The validated paging of a dataset. */
export type Paging = z.output<typeof paging>;

/** Size of a page as configurations tell it; where they do not, the first page tells. */
export interface PageSize {
  /** Parameter that asks for a size; left out where the API's is fixed. */
  readonly param?: string;
  /** Rows per page at most. */
  readonly max: number;
}
