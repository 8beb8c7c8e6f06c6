import { shapeOf } from '../text/findNumbers.js';
import type { EvidenceRule } from './Evidence.js';

/** Sixteen times likelier where the matter is one: people seldom have two about one order in the same weeks. */
const SAME = 4;
/** Who names two orders of one sort speaks of two matters, but for those who list what they bought. */
const DIFFERENT = -5;

/** The number of an order, a parcel or the like that both name; or two that contradict each other. */
export const sameNumber: EvidenceRule = {
  name: 'same-number',
  weigh({ earlier, later }) {
    const [few, many] =
      earlier.numbers.size <= later.numbers.size
        ? [earlier.numbers, later.numbers]
        : [later.numbers, earlier.numbers];
    if (few.size === 0) return undefined;
    for (const number of few) {
      if (many.has(number)) return { bits: SAME, reason: `Both name ${number}.` };
    }
    const shapes = new Set([...many].map(shapeOf));
    return [...few].some((number) => shapes.has(shapeOf(number))) ? { bits: DIFFERENT } : undefined;
  },
};
