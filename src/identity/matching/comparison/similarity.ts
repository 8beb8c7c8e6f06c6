import { jaroWinkler } from '@skyra/jaro-winkler';

/** Jaro–Winkler similarity, the same whichever of the two texts comes first. */
export function similarity(a: string, b: string): number {
  return a < b ? jaroWinkler(a, b) : jaroWinkler(b, a);
}
