import type { InvalidValue } from './InvalidValue.js';

/** What is wrong with a value. */
export type Fault = Pick<InvalidValue, 'reason' | 'expected'>;
