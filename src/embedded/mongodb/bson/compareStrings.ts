/** Orders strings by their UTF-8 bytes, as MongoDB does without a collation. */
export function compareStrings(left: string, right: string): number {
  if (left === right) return 0;
  const length = Math.min(left.length, right.length);
  for (let index = 0; index < length; index++) {
    const leftUnit = left.charCodeAt(index);
    const rightUnit = right.charCodeAt(index);
    if (leftUnit !== rightUnit) return byCodePoint(leftUnit) - byCodePoint(rightUnit);
  }
  return left.length - right.length;
}

// UTF-16 puts surrogates (all planes above the first) below U+E000…U+FFFF; UTF-8 puts them above.
function byCodePoint(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x2000 : unit + 0x2000;
}
