import type { AttributeKind } from '../AttributeSpec.js';
import type { BlockingPart } from './BlockingRule.js';

/** The parts of a value of each kind that records can be blocked on, the finest first. */
export const BLOCKING_PARTS: Readonly<Record<AttributeKind, readonly BlockingPart[]>> = {
  givenName: ['value', 'sound', 'start'],
  familyName: ['value', 'sound', 'start'],
  date: ['value', 'yearAndMonth', 'monthAndDay', 'year'],
  email: ['value', 'start'],
  phone: ['value', 'end'],
  postalCode: ['value', 'start'],
  city: ['value', 'sound', 'start'],
  street: ['value', 'sound', 'start'],
  number: ['value'],
  identifier: ['value', 'start', 'end'],
  text: ['value', 'sound', 'start'],
};
