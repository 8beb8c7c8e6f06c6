import { abandonedBy, isComplete } from '../../journey/following/followJourney.js';
import { latestOf, type Run } from '../../journey/following/Run.js';
import { standingIn } from '../../journey/following/standingIn.js';
import type { Journey } from '../../journey/Journey.js';
import { QuantileSketch } from '../../lib/QuantileSketch.js';
import { PathCounts } from './PathCounts.js';

/** What came of a stage. */
export class StageTally {
  reached = 0;
  /** Who got no further. */
  dropped = 0;
  readonly secondsFromPrevious = new QuantileSketch();
  readonly channels = new Map<string | null, number>();
}

/** What the runs through a journey come to, in memory that does not grow with their number. */
export class JourneyTally {
  entered = 0;
  completed = 0;
  underWay = 0;
  readonly stages: readonly StageTally[];
  readonly paths = new PathCounts();
  readonly #journey: Journey;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.stages = journey.stages.map(() => new StageTally());
  }

  /** Counts a run as it stands at an instant. */
  add(run: Run, now: number): void {
    this.entered += 1;
    for (const [place, { stage, at, row }] of run.reached.entries()) {
      const tally = this.stages[stage];
      if (tally === undefined) continue;
      const channel = row.channel ?? null;
      tally.reached += 1;
      tally.channels.set(channel, (tally.channels.get(channel) ?? 0) + 1);
      const before = run.reached[place - 1];
      if (before !== undefined) tally.secondsFromPrevious.add((at - before.at) / 1000);
    }
    this.paths.add(
      JSON.stringify(run.reached.map(({ stage, row }) => [stage, row.channel ?? null])),
    );
    this.#countEnd(abandonedBy(this.#journey, run, now), now);
  }

  #countEnd(run: Run, now: number): void {
    if (isComplete(this.#journey, run)) {
      this.completed += 1;
      return;
    }
    const { stalledSince } = standingIn(this.#journey, run, now);
    const tally = this.stages[latestOf(run).stage];
    if (run.end === null && stalledSince === null) this.underWay += 1;
    else if (tally !== undefined) tally.dropped += 1;
  }
}
