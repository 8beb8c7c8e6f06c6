import type { Measurement } from './Measurement.js';
import { Tally } from './Tally.js';

/** What a tally is of. */
export type TallyKey = Pick<Measurement, 'channel' | 'platform' | 'purpose'>;

/** One group of a report. */
export interface Group {
  readonly key: TallyKey;
  readonly tally: Tally;
}

/** The tallies of a report, by channel, platform and purpose. */
export class Tallies {
  readonly #groups = new Map<string, Group>();

  add(measurement: Measurement): void {
    this.#tallyOf(measurement).add(measurement);
  }

  /** Takes in all that others hold. */
  merge(others: Tallies): void {
    for (const { key, tally } of others.#groups.values()) this.#tallyOf(key).merge(tally);
  }

  /** The groups, the largest first; those of one channel's platforms are one unless told apart. */
  groups(byPlatform: boolean): Group[] {
    const wanted = byPlatform ? this : this.#overPlatforms();
    return [...wanted.#groups.values()].sort(
      (a, b) => b.tally.conversations - a.tally.conversations || (nameOf(a) < nameOf(b) ? -1 : 1),
    );
  }

  #overPlatforms(): Tallies {
    const sum = new Tallies();
    for (const { key, tally } of this.#groups.values()) {
      sum.#tallyOf({ ...key, platform: null }).merge(tally);
    }
    return sum;
  }

  #tallyOf({ channel, platform, purpose }: TallyKey): Tally {
    const name = JSON.stringify([channel, purpose, platform]);
    const known = this.#groups.get(name);
    if (known !== undefined) return known.tally;
    const tally = new Tally();
    this.#groups.set(name, { key: { channel, platform, purpose }, tally });
    return tally;
  }
}

function nameOf({ key: { channel, platform, purpose } }: Group): string {
  return JSON.stringify([channel, purpose, platform]);
}
