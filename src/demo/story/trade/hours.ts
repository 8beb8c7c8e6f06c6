import { DAY, HOUR } from '../durations.js';
import type { Random } from '../Random.js';

/** Opening hours in UTC that lie within nine to six in the Netherlands, in winter and summer. */
const OPENS = 8 * HOUR;
const CLOSES = 16 * HOUR;

/** About the same time, at an hour when people are up; never later. */
export function duringWakingHours(at: number, random: Random): number {
  const hour = random.chance(0.45) ? random.between(17, 22) : random.between(5, 17);
  return notLater(at, Math.floor(hour * HOUR));
}

/** About the same time, while the shops are open; never later, and less than a day earlier. */
export function duringOpeningHours(at: number): number {
  const share = (at % DAY) / DAY;
  return notLater(at, Math.floor(OPENS + share * (CLOSES - OPENS)));
}

function notLater(at: number, ofDay: number): number {
  const moved = at - (at % DAY) + ofDay;
  return moved <= at ? moved : moved - DAY;
}
