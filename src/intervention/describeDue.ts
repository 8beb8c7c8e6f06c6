import { latestOf, type Run } from '../journey/following/Run.js';
import { formatDuration } from '../lib/formatDuration.js';
import type { Intervention } from './Intervention.js';

/** Says in one line why a customer is due. */
export function describeDue({ journey, stage, stalledAfterMs }: Intervention, run: Run): string {
  const { channel, occurredAt } = latestOf(run).row;
  const where = channel == null ? '' : ` (${channel})`;
  const name = journey.stages[stage]?.name ?? '';
  return `Reached ${name} of ${journey.name} at ${occurredAt}${where}, and got no further within ${formatDuration(stalledAfterMs)}.`;
}
