import type { Sequel } from './Evidence.js';
import { evidenceRules } from './evidenceRules.js';

/** Of the strands that follow another one in three goes on with it. */
const PRIOR_BITS = -4;

/** How surely one strand goes on with another, and why. */
export interface Verdict {
  /** 0 to 1. */
  readonly confidence: number;
  /** The weightiest rule that speaks for it. */
  readonly rule: string;
  /** What speaks for it, the weightiest first. */
  readonly reason: string;
}

const MOST_REASONS = 3;

/** Adds up what all kinds of evidence say; undefined where nothing speaks for it. */
export function weighSequel(sequel: Sequel): Verdict | undefined {
  let bits = PRIOR_BITS;
  const reasons: { rule: string; reason: string; bits: number }[] = [];
  for (const { name, weigh } of evidenceRules) {
    const evidence = weigh(sequel);
    if (evidence === undefined) continue;
    bits += evidence.bits;
    const { reason } = evidence;
    if (reason !== undefined) reasons.push({ rule: name, reason, bits: evidence.bits });
  }
  reasons.sort((a, b) => b.bits - a.bits);
  const [best] = reasons;
  if (best === undefined) return undefined;
  return {
    confidence: 1 / (1 + 2 ** -bits),
    rule: best.rule,
    reason: reasons
      .slice(0, MOST_REASONS)
      .map(({ reason }) => reason)
      .join(' '),
  };
}
