import { QuantileSketch } from '../lib/QuantileSketch.js';
import type { Measurement } from './Measurement.js';

/** What conversations of one sort come to; two of them can be added up. */
export class Tally {
  conversations = 0;
  resolved = 0;
  moved = 0;
  answers = 0;
  scores = 0;
  readonly firstResponse = new QuantileSketch();
  readonly resolution = new QuantileSketch();

  add(measurement: Measurement): void {
    const { firstResponseSeconds, resolutionSeconds, movedToOtherChannel, scores } = measurement;
    this.conversations += 1;
    if (measurement.isResolved) this.resolved += 1;
    if (movedToOtherChannel) this.moved += 1;
    if (firstResponseSeconds !== null) this.firstResponse.add(firstResponseSeconds);
    if (resolutionSeconds !== null) this.resolution.add(resolutionSeconds);
    for (const score of scores) {
      this.answers += 1;
      this.scores += score;
    }
  }

  merge(other: Tally): void {
    this.conversations += other.conversations;
    this.resolved += other.resolved;
    this.moved += other.moved;
    this.answers += other.answers;
    this.scores += other.scores;
    this.firstResponse.merge(other.firstResponse);
    this.resolution.merge(other.resolution);
  }
}
