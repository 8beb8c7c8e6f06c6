import type { Random } from '../Random.js';
import type { Gadget, Habits } from './Person.js';

const MOST = 90;

/** Habits of a person: most people do little, a few do much. */
export function createHabits(random: Random): Habits {
  const kind = random.weighted({ mixed: 38, onliner: 30, storeGoer: 18, looker: 9, stranger: 5 });
  const buys = kind === 'mixed' || kind === 'onliner' || kind === 'storeGoer';
  const online = kind === 'onliner' ? 1 : kind === 'mixed' ? random.between(0.4, 0.85) : 0;
  return {
    orders: buys ? 1 + manyOrFew(3.6, random) : 0,
    online,
    usesApp: online > 0 && random.chance(0.45),
    gadget: random.weighted<Gadget>({ desktop: 40, phone: 42, tablet: 18 }),
    visits: kind === 'stranger' || kind === 'storeGoer' ? 0 : manyOrFew(3, random),
    inquiries: kind === 'stranger' ? 1 : random.times(Math.min(4, random.around(0.56, 0.8))),
    getsMailings: kind !== 'stranger' && random.chance(kind === 'storeGoer' ? 0.5 : 0.8),
    opens: random.between(0.1, 0.75),
  };
}

function manyOrFew(median: number, random: Random): number {
  return Math.min(MOST, Math.floor(random.around(median, 0.9)));
}
