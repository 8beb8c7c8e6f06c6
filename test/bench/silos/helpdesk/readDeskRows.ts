import type { JsonApi } from '../JsonApi.js';

/** The newest rows of a list of each requester, newest first: its interface serves one at a time. */
export async function readDeskRows<Row, T>(
  helpdesk: JsonApi,
  list: 'tickets' | 'messages',
  ids: readonly string[],
  count: number,
  map: (row: Row) => T,
): Promise<Map<string, T[]>> {
  const lists = await Promise.all(
    ids.map(async (id): Promise<[string, T[]]> => {
      const path = `/api/users/${id}/${list}?page%5Bsize%5D=${count}`;
      const answer = await helpdesk.get<Record<string, Row[]>>(
        path,
        (one) => one[list]?.length ?? 0,
      );
      return [id, (answer[list] ?? []).map(map)];
    }),
  );
  return new Map(lists);
}
