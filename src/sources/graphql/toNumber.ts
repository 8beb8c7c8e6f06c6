import type { NumberType } from './numericVariables.js';

/** The number that a text writes as numbers are written; undefined for what the scalar does not take. */
export function toNumber(text: string, type: NumberType): number | undefined {
  const number = Number(text);
  const isWritten = Number.isFinite(number) && String(number) === text;
  // `Int` is a whole number of 32 bits.
  return isWritten && (type === 'Float' || number === (number | 0)) ? number : undefined;
}
