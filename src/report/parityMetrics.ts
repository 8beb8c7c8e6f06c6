import type { DurationQuantiles, ReportRow } from './reportRow.js';

interface Sample {
  readonly value: number;
  readonly size: number;
}

interface ParityMetric {
  readonly lessIsBetter: boolean;
  readonly sampleOf: (row: ReportRow) => Sample | undefined;
}

/** What channels are compared by; durations by their medians. */
export const parityMetrics = {
  FIRST_RESPONSE_SECONDS: {
    lessIsBetter: true,
    sampleOf: ({ firstResponseSeconds }) => medianOf(firstResponseSeconds),
  },
  RESOLUTION_SECONDS: {
    lessIsBetter: true,
    sampleOf: ({ resolutionSeconds }) => medianOf(resolutionSeconds),
  },
  RESOLVED_SHARE: {
    lessIsBetter: false,
    sampleOf: ({ resolvedShare: value, conversations: size }) => ({ value, size }),
  },
  MOVED_TO_OTHER_CHANNEL_SHARE: {
    lessIsBetter: true,
    sampleOf: ({ movedToOtherChannelShare: value, conversations: size }) => ({ value, size }),
  },
  SATISFACTION: {
    lessIsBetter: false,
    sampleOf: ({ satisfaction }) =>
      satisfaction === null ? undefined : { value: satisfaction.mean, size: satisfaction.answers },
  },
} satisfies Record<string, ParityMetric>;

function medianOf(quantiles: DurationQuantiles | null): Sample | undefined {
  return quantiles === null ? undefined : { value: quantiles.p50, size: quantiles.samples };
}
