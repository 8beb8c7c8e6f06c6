import { campaignsBefore } from '../../../src/demo/story/mailing/campaigns.js';
import { drawTrialPart, trialCampaign } from '../../../src/demo/story/mailing/Trial.js';
import { Numbering } from '../../../src/demo/story/Numbering.js';
import { createPeople } from '../../../src/demo/story/people/createPeople.js';
import { Random } from '../../../src/demo/story/Random.js';
import { GroupTally } from '../../../src/report/interventions/GroupTally.js';
import { interventionFigures } from '../../../src/report/interventions/interventionFigures.js';

const PEOPLE = 2_000;
const NOW = Date.UTC(2026, 0, 1);

/** What came of telling the demo's trial again and again. */
export interface TrialsOutcome {
  readonly runs: number;
  /** Those whose interval holds the effect that was planted. */
  readonly covered: number;
  readonly meanUplift: number;
}

/** Tells the trial of so many hat shops, each of other people, and measures what it brought about. */
export function simulateTrials(runs: number, seed: number, planted: number): TrialsOutcome {
  const sentAt = campaignsBefore(NOW).find(({ id }) => id === trialCampaign)?.sentAt ?? NOW;
  let [covered, sum] = [0, 0];
  for (let run = 0; run < runs; run++) {
    const groups = { treated: new GroupTally(), control: new GroupTally() };
    const shop = seed * 1_000_000 + run;
    for (const person of createPeople({ count: PEOPLE, first: 1, seed: shop, now: NOW })) {
      const random = new Random(`${shop}/${person.id}`).fork('trial');
      const scene = { random, now: NOW, numbering: new Numbering(), overlapping: false };
      const part = drawTrialPart(person, sentAt, scene);
      if (part === undefined) continue;
      const tally = groups[part.group];
      tally.customers += 1;
      if (part.extraOrder !== undefined) tally.converted += 1;
    }
    const settings = { holdoutShare: 0.2, minimumSample: 100 };
    const { uplift } = interventionFigures(settings, {
      TREATED: groups.treated,
      CONTROL: groups.control,
    });
    if (uplift === null) continue;
    const { low, high } = uplift.confidence95;
    if (low <= planted && planted <= high) covered += 1;
    sum += uplift.absolute;
  }
  return { runs, covered, meanUplift: sum / runs };
}
