import { haveCommonForm } from './haveCommonForm.js';
import { sexOf } from './sexOf.js';

/** Whether a folded given name is a woman's, and the other short for it and for a man's: `Samantha` and `Sam`. */
export function mayBeCouple(a: string, b: string): boolean {
  if (a === b || !haveCommonForm(a, b)) return false;
  const [sex, other] = [sexOf(a), sexOf(b)];
  return sex === undefined ? other === 'woman' : sex === 'woman' && other === undefined;
}
