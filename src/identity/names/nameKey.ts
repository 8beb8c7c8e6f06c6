import type { PersonName } from './PersonName.js';

/** A text that names have in common exactly when their folded parts are equal. */
export function nameKey({ given, family }: PersonName): string {
  return `${given}/${family}`;
}
