import { fullNamesOf } from './shortForms.js';

/** Whether two folded given names can stand for one full name: `rob` and `bob`, `peggy` and `margaret`. */
export function haveCommonForm(a: string, b: string): boolean {
  const names = fullNamesOf.get(a);
  return names !== undefined && (fullNamesOf.get(b)?.some((name) => names.includes(name)) ?? false);
}
