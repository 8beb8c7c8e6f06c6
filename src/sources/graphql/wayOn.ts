/** Where the answers of a list say how it goes on. */
export interface PagedList {
  readonly cursor?: string | undefined;
  readonly hasMore?: string | undefined;
  readonly totalCount?: string | undefined;
  readonly pageCount?: string | undefined;
}

/** By a cursor that an answer has, by how many rows lie before a page, by its number, or by asking for more. */
export type WayOn = 'cursor' | 'offset' | 'number' | 'length';

/** How a list is read on whose operation mentions these variables. */
export function wayOn({ cursor }: PagedList, mentioned: ReadonlySet<string>): WayOn {
  if (cursor !== undefined) return 'cursor';
  if (mentioned.has('offset')) return 'offset';
  if (mentioned.has('page')) return 'number';
  return mentioned.has('limit') ? 'length' : 'cursor';
}
