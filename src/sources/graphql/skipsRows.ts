/** How a list is read on: by a cursor that an answer has, or by how many rows lie before a page. */
export interface PagedList {
  readonly cursor?: string | undefined;
  readonly hasMore?: string | undefined;
  readonly totalCount?: string | undefined;
}

/** Whether a list without cursors is read on by the rows to skip. */
export function skipsRows({ cursor }: PagedList, mentioned: ReadonlySet<string>): boolean {
  return cursor === undefined && mentioned.has('offset');
}
