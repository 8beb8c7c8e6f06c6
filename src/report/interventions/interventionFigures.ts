import type { Intervention } from '../../intervention/Intervention.js';
import { newcombeInterval } from '../../lib/statistics/newcombeInterval.js';
import { sampleRatioTest } from '../../lib/statistics/sampleRatioTest.js';
import { twoProportionTest } from '../../lib/statistics/twoProportionTest.js';
import type { Interval } from '../../lib/statistics/wilsonInterval.js';
import type { ComputedInterventionReport } from './computeInterventionReport.js';
import type { GroupTally } from './GroupTally.js';

/** What an intervention brings about, in figures. */
export interface InterventionFigures {
  readonly treated: GroupTally;
  readonly control: GroupTally;
  readonly uplift: Uplift | null;
  readonly enoughData: boolean;
  readonly sampleRatioMismatch: { readonly suspected: boolean; readonly pValue: number };
}

/** How much more of the treated reached the outcome. */
export interface Uplift {
  readonly absolute: number;
  readonly relative: number | null;
  readonly confidence95: Interval;
  readonly pValue: number;
}

/** Below this, groups are not of the sizes that they were to have. */
const MISMATCH = 0.001;
/** Customers that must be expected in each cell for the chi-square test to hold. */
const LEAST_EXPECTED = 5;

/** What the groups come to. */
export function interventionFigures(
  { holdoutShare, minimumSample }: Pick<Intervention, 'holdoutShare' | 'minimumSample'>,
  { TREATED: treated, CONTROL: control }: ComputedInterventionReport['groups'],
): InterventionFigures {
  const pValue = sampleRatioTest(control.customers, treated.customers, holdoutShare);
  return {
    treated,
    control,
    uplift: upliftOf(treated, control),
    enoughData: isEnough(treated, control, minimumSample),
    sampleRatioMismatch: { suspected: pValue < MISMATCH, pValue },
  };
}

function upliftOf(treated: GroupTally, control: GroupTally): Uplift | null {
  if (treated.rate === null || control.rate === null) return null;
  const [a, b] = [proportionOf(treated), proportionOf(control)];
  const absolute = treated.rate - control.rate;
  return {
    absolute,
    relative: control.rate === 0 ? null : absolute / control.rate,
    confidence95: newcombeInterval(a, b),
    pValue: twoProportionTest(a, b),
  };
}

function isEnough(treated: GroupTally, control: GroupTally, minimumSample: number): boolean {
  const least = Math.min(treated.known, control.known);
  if (least < minimumSample) return false;
  const pooled = (treated.converted + control.converted) / (treated.known + control.known);
  return least * Math.min(pooled, 1 - pooled) >= LEAST_EXPECTED;
}

function proportionOf({ converted, known }: GroupTally) {
  return { successes: converted, trials: known };
}
