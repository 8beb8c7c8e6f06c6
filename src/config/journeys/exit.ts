import type { Condition } from './Condition.js';
import type { ExitEntry } from './journeyShape.js';

/**
 * What ends a journey before its last stage.
 *
 * @example exit('cancelled', order({ status: 'CANCELLED' }))
 */
export function exit(name: string, condition: Condition): ExitEntry {
  return { name, condition };
}
