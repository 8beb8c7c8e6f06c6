import type { EvidenceRule } from './Evidence.js';

const DAY_MS = 24 * 3_600_000;
/** Of those who go on elsewhere half do so within 14 hours, nine of ten within four days. */
const SHAPE = 1.5;

/**
 * Closeness in time, measured by how often this customer is in touch at all: what lies a day apart is
 * telling of somebody who writes twice a year, and tells nothing of somebody who writes daily. Compares
 * the density of pauses before a sequel (a Lomax distribution) with that of unrelated strands, which
 * come at the customer's own rate (a Poisson process).
 */
export const closeInTime: EvidenceRule = {
  name: 'close-in-time',
  weigh({ last, later, strandsPerDay }) {
    const pauseMs = Math.max(0, later.contacts[0].at - last.at);
    const density = SHAPE / (1 + pauseMs / DAY_MS) ** (SHAPE + 1);
    const bits = Math.log2(density / strandsPerDay);
    return bits <= 0 ? { bits } : { bits, reason: `Only ${describe(pauseMs)} lie between them.` };
  },
};

function describe(pauseMs: number): string {
  const minutes = Math.max(1, Math.round(pauseMs / 60_000));
  if (minutes < 90) return `${minutes} minutes`;
  const hours = Math.round(minutes / 60);
  return hours < 72 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
}
