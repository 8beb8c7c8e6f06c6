import { canonicalKey } from './canonicalKey.js';

/** Digits at the end of a telephone number that no usual spelling changes. */
const PHONE_DIGITS = 8;

/** A key without what spellings of its type differ in; record ids are as they are. */
export function foldKey(keyedBy: string, key: string): string {
  return keyedBy === 'PHONE'
    ? key.replaceAll(/\D/g, '').slice(-PHONE_DIGITS)
    : canonicalKey(keyedBy, key);
}
