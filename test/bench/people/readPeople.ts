import { z } from 'zod';
import { postJson } from '../measure/postJson.js';
import type { Person } from './Person.js';

/** All customers in the gateway's order, and the cursors behind each page of them. */
export interface People {
  readonly people: readonly Person[];
  readonly cursors: readonly string[];
}

const QUERY = `query ($first: Int!, $after: String) {
  customers(first: $first, after: $after) {
    nodes { id records { source recordId } identifiers { type value } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const answerShape = z.object({
  data: z.object({
    customers: z.object({
      nodes: z.array(
        z.object({
          id: z.string(),
          records: z.array(z.object({ source: z.string(), recordId: z.string() })),
          identifiers: z.array(z.object({ type: z.string(), value: z.string() })),
        }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

type Node = z.output<typeof answerShape>['data']['customers']['nodes'][number];

/** Reads once, before anything is measured, whom the gateway takes for whom. */
export async function readPeople(url: string, first: number): Promise<People> {
  const people: Person[] = [];
  const cursors: string[] = [];
  for (let after: string | null = null; ; ) {
    const { text } = await postJson(url, { query: QUERY, variables: { first, after } });
    const { nodes, pageInfo } = answerShape.parse(JSON.parse(text)).data.customers;
    people.push(...nodes.map(toPerson));
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage || after === null) return { people, cursors };
    cursors.push(after);
  }
}

function toPerson({ id, records, identifiers }: Node): Person {
  const bySource: Record<string, string[]> = {};
  for (const { source, recordId } of records) {
    bySource[source] = [...(bySource[source] ?? []), recordId];
  }
  const numbers = identifiers.flatMap(({ type, value }) =>
    type === 'LOYALTY_NUMBER' ? [value] : [],
  );
  return { id, records: bySource, loyaltyNumbers: [...new Set(numbers)] };
}
