import type { Journey } from '../Journey.js';
import { abandonedBy, isComplete } from './followJourney.js';
import { latestOf, type Run } from './Run.js';

/** Where a customer stands in a journey at an instant. */
export interface Standing {
  readonly state: 'ACTIVE' | 'COMPLETED' | 'EXITED' | 'ABANDONED';
  /** Since when they have been in a stage for longer than its time limit; null where they have not. */
  readonly stalledSince: number | null;
}

/** Where the latest run of a customer stands. */
export function standingIn(journey: Journey, latest: Run, now: number): Standing {
  const run = abandonedBy(journey, latest, now);
  if (run.end !== null) {
    return { state: run.end.how === 'EXITED' ? 'EXITED' : 'ABANDONED', stalledSince: null };
  }
  if (isComplete(journey, run)) return { state: 'COMPLETED', stalledSince: null };
  const limitMs = journey.stages[latestOf(run).stage]?.timeLimitMs;
  const stalledAt = limitMs === undefined ? Number.POSITIVE_INFINITY : run.lastAt + limitMs;
  return { state: 'ACTIVE', stalledSince: now >= stalledAt ? stalledAt : null };
}
