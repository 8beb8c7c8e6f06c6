/**
 * A text without its e-mail addresses and whatever stands with them in one piece, in time that grows
 * with its length: whoever writes to the brand chooses the text.
 */
export function withoutAddresses(text: string): string {
  return text.includes('@')
    ? text.replaceAll(/\S+/g, (piece) => (hasAddress(piece) ? ' ' : piece))
    : text;
}

/** Something, an at sign, something, a dot and something. */
function hasAddress(piece: string): boolean {
  const at = piece.indexOf('@', 1);
  if (at < 0) return false;
  const dot = piece.indexOf('.', at + 2);
  return dot >= 0 && dot < piece.length - 1;
}
