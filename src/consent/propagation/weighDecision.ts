import { sortableTime } from '../../dataset/Position.js';
import type { ConsentRow } from '../ConsentRow.js';
import { ruleConsent } from '../ruleConsent.js';

/** Whether a source is to be told: it lacks the decision, has it, or has one that counts before it. */
export type Weight = 'NEW' | 'THERE' | 'OUTRULED';

/** Weighs a decision that was recorded against others on the same channel and purpose. */
export function weighDecision(ours: ConsentRow, others: readonly ConsentRow[], now: Date): Weight {
  // A withdrawal gives way to nothing but what was decided later for certain.
  const isDated = ({ decidedAt }: ConsentRow) => ours.status !== 'REVOKED' || decidedAt != null;
  const rivals = others.filter((one) => isSameUse(one, ours) && isDated(one));
  if (ruleConsent([...rivals, ours], now)?.decidedBy !== ours) return 'OUTRULED';
  const time = sortableTime(ours.decidedAt);
  const isThere = rivals.some(
    ({ status, decidedAt }) => status === ours.status && sortableTime(decidedAt) === time,
  );
  return isThere ? 'THERE' : 'NEW';
}

function isSameUse(one: ConsentRow, other: ConsentRow): boolean {
  return one.channel === other.channel && one.purpose === other.purpose;
}

/** An instant at which decisions have come to be: the clock of an agent's machine may be ahead of ours. */
export function whenDecided(rows: readonly ConsentRow[]): Date {
  const times = rows.map(({ decidedAt }) => Date.parse(decidedAt ?? '') || 0);
  return new Date(Math.max(Date.now(), ...times));
}
