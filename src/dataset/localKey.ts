/** The key of a row as its source writes it: one that holds within its lane only is kept behind the lane. */
export function localKey(key: string): string {
  return key.slice(key.indexOf('\n') + 1);
}
