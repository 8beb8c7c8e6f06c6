import { isInitial } from './isInitial.js';

/** Whether a folded name is nothing but letters that names begin with: `j`, `j p`. */
export function isInitials(name: string): boolean {
  return isInitial(name) || (name[1] === ' ' && name.split(' ').every(isInitial));
}
