import type { QuantileSketch } from '../lib/QuantileSketch.js';
import type { Group, TallyKey } from './Tallies.js';

/** How long something took, in seconds. */
export interface DurationQuantiles {
  readonly p50: number;
  readonly p90: number;
  readonly samples: number;
}

/** A row of a report, in the shape of the GraphQL type. */
export interface ReportRow extends TallyKey {
  readonly conversations: number;
  readonly firstResponseSeconds: DurationQuantiles | null;
  readonly resolutionSeconds: DurationQuantiles | null;
  readonly resolvedShare: number;
  readonly movedToOtherChannelShare: number;
  readonly satisfaction: { readonly mean: number; readonly answers: number } | null;
}

/** What a group comes to. */
export function reportRow({ key, tally }: Group): ReportRow {
  const { conversations, resolved, moved, answers, scores } = tally;
  return {
    ...key,
    conversations,
    firstResponseSeconds: quantilesOf(tally.firstResponse),
    resolutionSeconds: quantilesOf(tally.resolution),
    resolvedShare: resolved / conversations,
    movedToOtherChannelShare: moved / conversations,
    satisfaction: answers === 0 ? null : { mean: scores / answers, answers },
  };
}

function quantilesOf(sketch: QuantileSketch): DurationQuantiles | null {
  const [p50, p90] = [sketch.quantile(0.5), sketch.quantile(0.9)];
  if (p50 === undefined || p90 === undefined) return null;
  return { p50, p90, samples: sketch.count };
}
