import { abandonedBy, isComplete } from '../journey/following/followJourney.js';
import { latestOf, type Run } from '../journey/following/Run.js';
import type { Intervention } from './Intervention.js';

/** From when on a customer is due if nothing else happens, which may lie ahead; undefined where they will not be. */
export function dueSince(
  { journey, stage, stalledAfterMs }: Intervention,
  latest: Run,
  now: number,
): number | undefined {
  const run = abandonedBy(journey, latest, now);
  if (run.end !== null || isComplete(journey, run)) return undefined;
  return latestOf(run).stage === stage ? run.lastAt + stalledAfterMs : undefined;
}
