import { IdentityHasher } from '../../../src/identity/IdentityHasher.js';
import { assignGroup } from '../../../src/intervention/assignGroup.js';
import { KeyedHasher } from '../../../src/lib/crypto/KeyedHasher.js';
import { seededRandom } from '../../../src/lib/seededRandom.js';
import { GroupTally } from '../../../src/report/interventions/GroupTally.js';
import { interventionFigures } from '../../../src/report/interventions/interventionFigures.js';

const CUSTOMERS = 2_000;
const RATE = 0.12;
const HOLDOUT = 0.3;

/** What came of simulations in which nothing was done to anybody. */
export interface AaOutcome {
  readonly runs: number;
  readonly falsePositives: number;
  readonly mismatches: number;
}

/** Assigns the same customers again and again, each time under another salt, to whom nothing is done. */
export function simulateAa(runs: number, seed: number): AaOutcome {
  const random = seededRandom(seed);
  const hasher = new IdentityHasher(new KeyedHasher(Buffer.alloc(32, seed)), 'bench');
  let [falsePositives, mismatches] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const groups = { TREATED: new GroupTally(), CONTROL: new GroupTally() };
    const intervention = { id: 'aa', salt: String(run), holdoutShare: HOLDOUT, minimumSample: 100 };
    for (let customer = 0; customer < CUSTOMERS; customer++) {
      const tally = groups[assignGroup(intervention, `c_${customer}`, hasher)];
      tally.customers += 1;
      if (random() < RATE) tally.converted += 1;
    }
    const { uplift, sampleRatioMismatch } = interventionFigures(intervention, groups);
    if (uplift !== null && uplift.pValue < 0.05) falsePositives += 1;
    if (sampleRatioMismatch.suspected) mismatches += 1;
  }
  return { runs, falsePositives, mismatches };
}
