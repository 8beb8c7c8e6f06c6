import type { HatShop } from '../demo/startHatShop.js';

/** What the demo says when it is ready. */
export function printWelcome(options: {
  readonly shop: Pick<HatShop, 'silos'>;
  readonly url: string;
  readonly hatBuyer: string;
  readonly queries: readonly string[];
}): string {
  const { shop, url, hatBuyer, queries } = options;
  return `
${table(shop.silos)}

  360 page   ${url}/dashboard/#/customers/${hatBuyer}
  GraphQL    ${url}/graphql
  GraphiQL   ${url}/graphiql
  Live       ${url.replace('http', 'ws')}/graphql   subscription { customerActivity(customerId: "${hatBuyer}") { id summary } }
  Health     ${url}/readyz   ${url}/metrics
  Hat buyer  ${hatBuyer}

Queries to paste:

${queries.join('\n')}
Ready. Ctrl-C ends it and leaves nothing behind.
`;
}

function table(silos: HatShop['silos']): string {
  const rows = silos.map(({ name, kind, holds, records, rows: count }) => [
    name,
    kind,
    String(records),
    String(count),
    holds,
  ]);
  const all = [['silo', 'kind', 'records', 'rows', 'holds'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  const isNumber = (at: number) => at === 2 || at === 3;
  return all
    .map((row) =>
      row
        .map((cell, at) =>
          isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `  ${line}`)
    .join('\n');
}
