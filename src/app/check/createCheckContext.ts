import type { UnknownWord } from '../../dataset/mapping/compileRow.js';
import type { RowProblem } from '../../dataset/mapping/RowProblem.js';
import type { ReadContext } from '../../sources/ReadContext.js';

/** What reading for a check collects. */
export interface Collected {
  rows: number;
  /** Questions to which the source said that there is no such thing. */
  absent: number;
  /** A first page with fewer rows than were asked for, and as many as an API may grant at most. */
  short?: { readonly rows: number; readonly asked: number };
  /** A first page that led to no other, and has as many rows as a page often has at most. */
  ended?: number;
  /** Whether any page led to another. */
  leadsOn: boolean;
  readonly raws: unknown[];
  readonly problems: RowProblem[];
  /** Words that mean nothing to their fields. */
  readonly unknownWords: UnknownWord[];
}

const RAWS = 500;
const PATIENCE_MS = 15_000;

/** A context of its own for each question of a check, more patient than a request. */
export function createCheckContext(): { context: ReadContext; collected: Collected } {
  const collected: Collected = {
    rows: 0,
    absent: 0,
    leadsOn: false,
    raws: [],
    problems: [],
    unknownWords: [],
  };
  const context: ReadContext = {
    signal: AbortSignal.timeout(PATIENCE_MS),
    deadlineMs: PATIENCE_MS,
    tenant: 'default',
    roundTrip: (trip) => trip(),
    onCall: ({ rows, asked = 0, isFurtherPage = false, isAbsent = false, leadsOn }) => {
      const isRound = rows > 0 && rows % 10 === 0;
      if (!isFurtherPage && isRound && rows < asked) collected.short ??= { rows, asked };
      if (!isFurtherPage && isRound && leadsOn === false) collected.ended ??= rows;
      if (leadsOn) collected.leadsOn = true;
      if (isAbsent) collected.absent += 1;
    },
    onProblem: (problem) => collected.problems.push(problem),
    onUnknownWord: (told) => collected.unknownWords.push(told),
    onRow: (_dataset, raw) => {
      collected.rows += 1;
      if (collected.raws.length < RAWS) collected.raws.push(raw);
    },
  };
  return { context, collected };
}
