import { isDeepStrictEqual } from 'node:util';
import type { AnswerList, AnswerRow, CustomerAnswer } from './CustomerAnswer.js';

/** What an answer says that is not so; `truth` was read while all silos were well. */
export function findLies(answer: CustomerAnswer, truth: CustomerAnswer): string[] {
  const known = new Map(
    [...truth.lists.values()].flatMap(({ nodes }) => nodes ?? []).map((row) => [row.id, row]),
  );
  const isWhole = [...truth.lists].every(
    ([name, { pageInfo }]) => name === 'timeline' || !pageInfo.hasNextPage,
  );
  const lies = [...answer.lists].flatMap(([name, list]) => {
    const told = truth.lists.get(name);
    return told === undefined
      ? [`${name} is unheard of`]
      : findLiesOfList(list, told, isWhole ? known : undefined).map((lie) => `${name}: ${lie}`);
  });
  const { profile } = answer;
  if (profile.complete && profile.displayName !== truth.profile.displayName) {
    lies.push(`the name is ${truth.profile.displayName}`);
  }
  return [...lies, ...liesOfFreshness(profile).map((lie) => `profile: ${lie}`)];
}

function findLiesOfList(
  list: AnswerList,
  truth: AnswerList,
  known: ReadonlyMap<string, AnswerRow> | undefined,
): string[] {
  const lies = liesOfFreshness(list);
  const { nodes, freshness, complete } = list;
  if (nodes === null) {
    if (!freshness.every(({ state }) => state === 'UNAVAILABLE' || state === 'DENIED')) {
      lies.push('null, though a source was read');
    }
    return lies;
  }
  if (complete && !isDeepStrictEqual(nodes, truth.nodes)) lies.push('complete, and not the truth');
  if (new Set(nodes.map(({ id }) => id)).size < nodes.length) lies.push('a row is there twice');
  for (const row of nodes) {
    if (known !== undefined && !isDeepStrictEqual(row, known.get(row.id))) {
      lies.push(`${row.id} of ${row.source} is not so`);
    }
  }
  if (truth.pageInfo.hasNextPage) return lies;
  for (const { source, state } of freshness) {
    const of = (rows: readonly AnswerRow[]) => rows.filter((row) => row.source === source);
    if (state === 'LIVE' && !isDeepStrictEqual(of(nodes), of(truth.nodes ?? []))) {
      lies.push(`${source} is live, and not the truth`);
    }
  }
  return lies;
}

function liesOfFreshness({ complete, freshness }: Pick<AnswerList, 'complete' | 'freshness'>) {
  const isLive = freshness.every(({ state }) => state === 'LIVE');
  return complete === isLive ? [] : [`complete is ${complete}, its sources say otherwise`];
}
