import { z } from 'zod';

type Unit = 's' | 'm' | 'h' | 'd' | 'w';

/** A length of time: `30s`, `45m`, `2h`, `7d`, `2w`. */
export type Duration = `${number}${Unit}`;

const UNIT_MS: Readonly<Record<Unit, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
};
const LONGEST_MS = 3_660 * UNIT_MS.d;
const EXPECTED = 'expected a length of time such as 45m, 2h or 7d, of ten years at most';

/** The shape of a length of time; yields milliseconds. */
export const duration = z
  .custom<Duration>((value) => toMs(value) !== undefined, { error: EXPECTED })
  .transform((value) => toMs(value) ?? 0);

function toMs(value: unknown): number | undefined {
  const [, count, unit] = /^([1-9]\d{0,8})([smhdw])$/.exec(String(value)) ?? [];
  if (typeof value !== 'string' || count === undefined) return undefined;
  const ms = Number(count) * UNIT_MS[unit as Unit];
  return ms <= LONGEST_MS ? ms : undefined;
}
