import { SourceError } from '../sources/SourceError.js';
import { toldError } from '../sources/toldError.js';
import type { CountResult } from './CountResult.js';
import { isSilent } from './isSilent.js';
import type { LaneResult } from './LaneResult.js';
import type { LaneProgress } from './mergeLanes.js';

/** How a source's share of an answer was come by, from best to worst. */
const STATES = ['LIVE', 'STALE', 'PARTIAL', 'DENIED', 'UNAVAILABLE'] as const;

/** One source's share of an answer, in the shape of the GraphQL type. */
export interface Freshness {
  readonly source: string;
  readonly state: (typeof STATES)[number];
  readonly fetchedAt: string | null;
  readonly asOf: string | null;
  readonly ageSeconds: number | null;
  readonly droppedRows: number;
  readonly error: { readonly code: SourceError['code']; readonly retryable: boolean } | null;
}

/** The freshness of one result. */
export function freshnessOf(
  source: string,
  { outcome, fetchedAt }: LaneResult | CountResult,
): Freshness {
  if (outcome instanceof SourceError) {
    return {
      source,
      state: outcome.isDenied ? 'DENIED' : 'UNAVAILABLE',
      fetchedAt: null,
      asOf: null,
      ageSeconds: null,
      droppedRows: 0,
      error: outcome.isDenied ? null : toldError(outcome),
    };
  }
  // What is counted is never kept.
  const { error, asOf: keptAt } =
    'rows' in outcome ? outcome : { error: undefined, asOf: undefined };
  const asOf = keptAt ?? fetchedAt;
  return {
    source,
    state: isWhole({ outcome }) ? (keptAt === undefined ? 'LIVE' : 'STALE') : 'PARTIAL',
    fetchedAt: fetchedAt.toISOString(),
    asOf: asOf.toISOString(),
    ageSeconds: Math.max(0, Math.round((Date.now() - asOf.getTime()) / 1000)),
    droppedRows: outcome.droppedRows,
    error: error === undefined ? null : toldError(error),
  };
}

/** One entry per source: the worst state over all its results, as of the oldest of them, dropped rows summed up. */
export function foldFreshness(entries: Iterable<Freshness>): Freshness[] {
  const bySource = new Map<string, Freshness>();
  for (const entry of entries) {
    const known = bySource.get(entry.source);
    if (known === undefined) {
      bySource.set(entry.source, entry);
      continue;
    }
    const isWorse = STATES.indexOf(entry.state) > STATES.indexOf(known.state);
    const [worse, other] = isWorse ? [entry, known] : [known, entry];
    const { asOf, ageSeconds } = isOlder(other, worse) ? other : worse;
    const droppedRows = known.droppedRows + entry.droppedRows;
    bySource.set(entry.source, {
      ...worse,
      asOf,
      ageSeconds,
      droppedRows,
      error: worse.error ?? other.error,
    });
  }
  return [...bySource.values()];
}

/** Whether one part of an answer shows an older state than another; what was not read shows none. */
function isOlder({ asOf }: Freshness, than: Freshness): boolean {
  return asOf !== null && than.asOf !== null && asOf < than.asOf;
}

/** Whether these sources answered in full; from a cache counts, as the age is told. */
export function isComplete(entries: readonly Freshness[]): boolean {
  return entries.every(({ state }) => state === 'LIVE' || state === 'STALE');
}

/** Whether a source answered a lane in full: nothing was cut, nothing dropped, and every field could be read. */
export function isWhole({ outcome }: Pick<LaneResult | CountResult, 'outcome'>): boolean {
  if (outcome instanceof SourceError || outcome.droppedRows > 0 || outcome.cut) return false;
  const rows = 'rows' in outcome ? outcome.rows : outcome.groups;
  return rows.every(({ unreadable }) => unreadable === undefined);
}

/** The freshness of the sources behind merged lanes. */
export function freshnessOfLanes(lanes: readonly LaneProgress[]): Freshness[] {
  return foldFreshness(
    lanes.flatMap(({ lane, results }) =>
      results.filter((one) => !isSilent(lane, one)).map((one) => freshnessOf(lane.source, one)),
    ),
  );
}
