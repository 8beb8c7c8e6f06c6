import { parseArgs } from 'node:util';
import { TRIAL_EFFECT } from '../../../src/demo/story/mailing/Trial.js';
import { formatTable } from '../identity/formatTable.js';
import { simulateAa } from './simulateAa.js';
import { simulateTrials } from './simulateTrials.js';

/**
 * Measures the statistics of interventions: how often a difference is found where there is none (A/A),
 * and how often the interval holds the effect that the demo plants. Every simulation enrols people by
 * the assignment of the gateway itself.
 */
const { values } = parseArgs({
  options: {
    aa: { type: 'string', default: '2000' },
    trials: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
  },
});
const seed = Number(values.seed);

const aa = simulateAa(Number(values.aa), seed);
const planted = TRIAL_EFFECT.treated - TRIAL_EFFECT.control;
const trials = simulateTrials(Number(values.trials), seed, planted);

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
console.log(
  formatTable([
    ['measure', 'runs', 'found', 'meant'],
    ['A/A: p below 5 %', String(aa.runs), percent(aa.falsePositives / aa.runs), '4–6 %'],
    [
      'A/A: sample ratio mismatch suspected',
      String(aa.runs),
      percent(aa.mismatches / aa.runs),
      '0.1 %',
    ],
    [
      'demo: planted uplift within the interval',
      String(trials.runs),
      percent(trials.covered / trials.runs),
      '93–97 %',
    ],
    [
      'demo: mean uplift found',
      String(trials.runs),
      trials.meanUplift.toFixed(4),
      planted.toFixed(4),
    ],
  ]),
);
