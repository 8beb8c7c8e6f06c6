import { setFlagsFromString } from 'node:v8';

/**
 * Has V8 make every object among the young ones. By default it makes those that often outlive a
 * collection among the old ones at once; what they point to, a whole request, then stays until the
 * next collection of everything, and is copied before that.
 */
export function keepNewObjectsYoung(): void {
  setFlagsFromString('--no-allocation-site-pretenuring');
}
