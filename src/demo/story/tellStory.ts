import { tellHatBuyer } from './hatBuyer/tellHatBuyer.js';
import { heavyRequester } from './heavyRequester.js';
import type { Life } from './Life.js';
import { liveLife } from './liveLife.js';
import { campaignsBefore } from './mailing/campaigns.js';
import { Numbering } from './Numbering.js';
import { createPeople } from './people/createPeople.js';
import { Random } from './Random.js';

/** Which story to tell. */
export interface StoryOptions {
  /** How many people; the first is the hat buyer. */
  readonly customers: number;
  readonly seed: number;
  /** When it ends. */
  readonly now: number;
  /** A harder story to take apart: several matters at once, and less noted of them; not unless asked for. */
  readonly overlapping?: boolean;
}

/** Tells all lives, one after the other, always in the same way for the same options. */
export function* tellStory({
  customers,
  seed,
  now,
  overlapping = false,
}: StoryOptions): Generator<Life> {
  const campaigns = campaignsBefore(now);
  const byHand = [tellHatBuyer(now, campaigns), heavyRequester(now)].slice(0, customers);
  yield* byHand;
  const numbering = new Numbering();
  const count = customers - byHand.length;
  for (const person of createPeople({ count, first: byHand.length + 1, seed, now })) {
    const random = new Random(`${seed}/${person.id}`);
    yield liveLife(person, random, campaigns, { numbering, now, overlapping });
  }
}
