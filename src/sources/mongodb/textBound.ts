import type { Document } from 'bson';
import { writeDateTime } from '../../dataset/values/writeDateTime.js';
import type { Bound, TimeOrder } from './nativeBound.js';

const MOST_DIGITS = 9;
const ZONES = ['Z', '', '+00:00'];

/**
 * The condition for documents before, not after or from an instant on that date themselves by ISO
 * texts, with a `T` or a blank before the clock, and with as many digits of a second as they like.
 * Texts sort as their instants do, but for a `Z`, which comes behind all digits: those that end
 * sooner than the instant does are named one by one.
 */
export function textBound(
  instant: string,
  bound: Bound,
  { timePath = '', zone }: Omit<TimeOrder, 'unit'>,
): Document {
  const local = zone === undefined ? instant : String(writeDateTime(instant, { zone }));
  const [day, clock] = [local.slice(0, 10), local.slice(11, 19)];
  const digits = instant.slice(20, 20 + MOST_DIGITS).replace(/0+$/, '');
  const fractions = [...digits].map((_, length) => fraction(digits.slice(0, length)));
  const sooner = (between: string) => fractions.map((one) => `${day}${between}${clock}${one}Z`);
  const at = (between: string) => `${day}${between}${clock}${fraction(digits)}`;
  // Seconds may be left out, and so may the clock.
  const brief = digits === '' && clock.endsWith(':00') ? -':00'.length : undefined;
  const isMidnight = brief !== undefined && clock.startsWith('00:00');
  const edge = (between: string) => (isMidnight ? day : at(between).slice(0, brief));
  const older = [...sooner(' '), ...sooner('T')];
  if (bound === '$gte') {
    const newer = [
      { [timePath]: { $gte: edge(' '), $lt: `${day}T` } },
      { [timePath]: { $gte: isMidnight ? `${day}T` : edge('T') } },
    ];
    return older.length === 0 ? { $or: newer } : { $or: newer, [timePath]: { $nin: older } };
  }
  const equal =
    bound === '$lt'
      ? []
      : [' ', 'T'].flatMap((between) => [edge(between), ...spellings(at(between), digits)]);
  const named = [...older, ...equal];
  return {
    $or: [
      { [timePath]: { $lt: edge(' ') } },
      { [timePath]: { $gte: `${day}T`, $lt: edge('T') } },
      ...(named.length === 0 ? [] : [{ [timePath]: { $in: named } }]),
    ],
  };
}

function fraction(digits: string): string {
  return digits === '' ? '' : `.${digits}`;
}

/** A text and those that say the same with more zeros, and with another name of the zone. */
function spellings(text: string, digits: string): string[] {
  const zeros = Array.from({ length: MOST_DIGITS - digits.length }, (_, more) => {
    return `${text}${digits === '' ? '.' : ''}${'0'.repeat(more + 1)}`;
  });
  return [text, ...zeros].flatMap((one) => ZONES.map((zone) => `${one}${zone}`));
}
