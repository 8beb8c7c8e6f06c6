import type { FeatureColumn } from '../values/FeatureColumn.js';
import type { FeatureTable } from '../values/FeatureTable.js';

/** Records that are looked at. */
const SAMPLE = 5_000;
/** Share of records in which a value must stand within another for its column to be a part of the other. */
const PART_SHARE = 0.7;
/** Share of a value's words that its parts must make up on average. */
const COVERED_SHARE = 0.6;

/**
 * The columns that each column is put together from, by their places: a full name from given and family
 * name, or the same column twice. What the parts tell must not be told again by the whole.
 */
export function findComposites(table: FeatureTable): number[][] {
  return table.columns.map((whole, place) => {
    const parts = table.columns.flatMap((part, at) =>
      at !== place && isPart(part, at, whole, place, table.size) ? [at] : [],
    );
    return shareCovered(whole, parts, table) >= COVERED_SHARE ? parts : [];
  });
}

function isPart(
  part: FeatureColumn,
  partPlace: number,
  whole: FeatureColumn,
  wholePlace: number,
  size: number,
): boolean {
  if (whole.kind === 'email' || whole.kind === 'phone') return false;
  const inWhole = shareContained(part, whole, size);
  if (inWhole < PART_SHARE) return false;
  // Of two columns that say the same, the second tells nothing.
  return shareContained(whole, part, size) < PART_SHARE || partPlace < wholePlace;
}

function shareContained(part: FeatureColumn, whole: FeatureColumn, size: number): number {
  let [known, contained] = [0, 0];
  for (let slot = 0; slot < Math.min(size, SAMPLE); slot++) {
    const [inner, outer] = [part.valueOf(slot), whole.valueOf(slot)];
    if (inner === '' || outer === '') continue;
    known++;
    if (` ${outer} `.includes(` ${inner} `)) contained++;
  }
  return known === 0 ? 0 : contained / known;
}

function shareCovered(whole: FeatureColumn, parts: readonly number[], table: FeatureTable): number {
  let [known, covered] = [0, 0];
  for (let slot = 0; slot < Math.min(table.size, SAMPLE); slot++) {
    const words = whole.valueOf(slot).split(' ').filter(Boolean);
    if (words.length === 0) continue;
    const told = new Set(
      parts.flatMap((part) => table.columns[part]?.valueOf(slot).split(' ') ?? []),
    );
    if (!told.has('') || told.size > 1) {
      known++;
      covered += words.filter((word) => told.has(word)).length / words.length;
    }
  }
  return known === 0 ? 0 : covered / known;
}
