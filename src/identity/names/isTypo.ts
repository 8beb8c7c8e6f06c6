/** Shortest text of which a typing error can be told from another word. */
const SHORTEST = 4;

/**
 * Whether two texts are one but for a letter that is missing, doubled, wrong, or two that changed
 * places. The last letter must be the same: `Mario` and `Maria`, `Daniel` and `Daniela` are two.
 */
export function isTypo(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < SHORTEST || long.length - short.length > 1) return false;
  if (short.at(-1) !== long.at(-1)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const isSwap = short[at] === long[at + 1] && short[at + 1] === long[at];
  return isSwap && short.slice(at + 2) === long.slice(at + 2);
}
