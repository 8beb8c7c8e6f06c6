import { parityMetrics } from './parityMetrics.js';
import type { ReportRow } from './reportRow.js';

/** A channel, or a platform of it, and what it comes to. */
export interface ChannelValue {
  readonly channel: string;
  readonly platform: string | null;
  readonly value: number;
}

/** How far channels are from serving alike, in the shape of the GraphQL type. */
export interface Parity {
  readonly purpose: string;
  readonly metric: keyof typeof parityMetrics;
  /** Null, as the others are, where there is too little to compare. */
  readonly best: ChannelValue | null;
  readonly worst: ChannelValue | null;
  readonly ratio: number | null;
  readonly enoughData: boolean;
}

/** Compares channels, purpose by purpose, by those that have at least so many samples. */
export function findParity(rows: readonly ReportRow[], minimumSample: number): Parity[] {
  const purposes = new Set(rows.flatMap(({ purpose }) => purpose ?? []));
  return [...purposes].flatMap((purpose) =>
    (Object.keys(parityMetrics) as (keyof typeof parityMetrics)[]).map((metric) =>
      compare(
        rows.filter((row) => row.purpose === purpose),
        purpose,
        metric,
        minimumSample,
      ),
    ),
  );
}

function compare(
  rows: readonly ReportRow[],
  purpose: string,
  metric: keyof typeof parityMetrics,
  minimumSample: number,
): Parity {
  const { lessIsBetter, sampleOf } = parityMetrics[metric];
  const values = rows.flatMap((row): ChannelValue[] => {
    const { channel, platform } = row;
    const sample = sampleOf(row);
    if (channel === null || sample === undefined || sample.size < minimumSample) return [];
    return [{ channel, platform, value: sample.value }];
  });
  const sorted = values.sort((a, b) => (lessIsBetter ? a.value - b.value : b.value - a.value));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (best === undefined || worst === undefined || best === worst) {
    return { purpose, metric, best: null, worst: null, ratio: null, enoughData: false };
  }
  return {
    purpose,
    metric,
    best,
    worst,
    ratio: ratioOf(best.value, worst.value),
    enoughData: true,
  };
}

/** The smaller value in parts of the larger: 1 where all are served alike. */
function ratioOf(a: number, b: number): number {
  const larger = Math.max(a, b);
  return larger === 0 ? 1 : Math.min(a, b) / larger;
}
