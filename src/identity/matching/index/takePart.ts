import { doubleMetaphone } from 'double-metaphone';
import { assertNever } from '../../../lib/assertNever.js';
import type { BlockingPart } from './BlockingRule.js';

/** The part of a normalised value that a blocking rule asks for; empty where the value has none. */
export function takePart(value: string, part: BlockingPart): string {
  switch (part) {
    case 'value':
      return value;
    case 'sound':
      return value
        .split(' ')
        .map((word) => doubleMetaphone(word)[0])
        .join(' ')
        .trim();
    case 'start':
      return value.slice(0, value.includes('@') ? Math.max(4, value.indexOf('@')) : 3);
    case 'end':
      return value.slice(-4);
    case 'yearAndMonth':
      return value.slice(0, 6);
    case 'monthAndDay':
      return value.slice(4);
    case 'year':
      return value.slice(0, 4);
    default:
      return assertNever(part);
  }
}
