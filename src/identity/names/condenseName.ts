/** Two parts of a folded name, one after the other, without spaces. */
export function condenseName(first: string, second: string): string {
  return `${first}${second}`.replaceAll(' ', '');
}
