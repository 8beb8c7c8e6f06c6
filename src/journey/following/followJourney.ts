import type { InteractionRow } from '../../dataset/InteractionRow.js';
import { fitsCondition } from '../conditions/fitsCondition.js';
import type { Journey } from '../Journey.js';
import { latestOf, type Reached, type Run, type RunEnd } from './Run.js';

/**
 * Follows a customer through a journey by interactions in the order of time, and goes on from the
 * runs that earlier ones gave: in one go or bit by bit comes to the same. The oldest run comes first.
 */
export function followJourney(
  journey: Journey,
  rows: readonly InteractionRow[],
  earlier: readonly Run[] = [],
): readonly Run[] {
  return rows.reduce((runs, row) => takeRow(journey, runs, row), earlier);
}

function takeRow(journey: Journey, runs: readonly Run[], row: InteractionRow): readonly Run[] {
  const at = Date.parse(row.occurredAt);
  const last = runs.at(-1);
  const known = last && abandonedBy(journey, last, at);
  const before = known === undefined ? [] : [...runs.slice(0, -1), known];
  const left = journey.exits.find(({ condition }) => fitsCondition(row, condition));
  if (known !== undefined && isOpen(journey, known, at)) {
    if (left !== undefined) {
      return isComplete(journey, known)
        ? before
        : replaceLast(before, ended(known, { how: 'EXITED', at, exit: left.name }));
    }
    const moved = advance(journey, known, row, at);
    if (moved !== known) return replaceLast(before, moved);
    const { stage } = latestOf(known);
    if (fitsStage(journey, stage, row)) return replaceLast(before, { ...known, lastAt: at });
  }
  if (left !== undefined || !mayEnter(journey, known) || !fitsStage(journey, 0, row)) return before;
  const isRestart = known !== undefined && known.end === null && !isComplete(journey, known);
  const past = isRestart ? replaceLast(before, ended(known, { how: 'RESTARTED', at })) : before;
  const entered: Run = { reached: [{ stage: 0, at, row }], lastAt: at, end: null };
  return [...past, advance(journey, entered, row, at)];
}

/** Whether nothing has to follow what was reached. */
export function isComplete(journey: Journey, run: Run): boolean {
  return journey.stages[latestOf(run).stage]?.isLast === true;
}

/** A run as it is at an instant: whoever gets no further for too long has left. */
export function abandonedBy(journey: Journey, run: Run, now: number): Run {
  const at = run.lastAt + journey.abandonedAfterMs;
  if (run.end !== null || now < at || isComplete(journey, run)) return run;
  return ended(run, { how: 'ABANDONED', at });
}

/** Whether a run goes on with what happens now: also one that is complete has stages that may follow. */
function isOpen({ abandonedAfterMs }: Journey, { lastAt, end }: Run, now: number): boolean {
  return end === null && now < lastAt + abandonedAfterMs;
}

/**
 * The run with all stages that an interaction reaches: several in turn, where their conditions differ,
 * as an order that was collected is bought and collected.
 */
function advance(journey: Journey, run: Run, row: InteractionRow, at: number): Run {
  const taken = run.reached
    .filter((one) => one.row === row)
    .map(({ stage }) => journey.stages[stage]?.conditionKey);
  const next = journey.stages[latestOf(run).stage]?.next.find(
    (place) =>
      !taken.includes(journey.stages[place]?.conditionKey) && fitsStage(journey, place, row),
  );
  if (next === undefined) return run;
  const reached: Reached = { stage: next, at, row };
  return advance(journey, { ...run, reached: [...run.reached, reached], lastAt: at }, row, at);
}

function fitsStage({ stages }: Journey, place: number, row: InteractionRow): boolean {
  const stage = stages[place];
  return stage !== undefined && fitsCondition(row, stage.condition);
}

/** Whether an interaction may begin a run, after another one or as the first. */
function mayEnter(journey: Journey, known: Run | undefined): boolean {
  if (known === undefined) return true;
  if (journey.reentry === 'never') return false;
  return journey.reentry === 'always' || known.end !== null || isComplete(journey, known);
}

function ended(run: Run, end: RunEnd): Run {
  return { ...run, end };
}

function replaceLast(runs: readonly Run[], run: Run): readonly Run[] {
  return [...runs.slice(0, -1), run];
}
