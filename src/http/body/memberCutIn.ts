const [QUOTE, BACKSLASH, COLON, COMMA] = Buffer.from('"\\:,') as unknown as number[];
const OPENING = new Set(Buffer.from('{['));
const CLOSING = new Set(Buffer.from('}]'));

/**
 * The member of a JSON object in whose text the beginning of it ends; undefined where it ends
 * anywhere else, or is no JSON.
 */
export function memberCutIn(start: Buffer): string | undefined {
  let depth = 0;
  let isName = true;
  let name = '';
  for (let at = 0; at < start.length; at++) {
    const byte = start[at] as number;
    if (byte === QUOTE) {
      const end = endOfText(start, at + 1);
      if (end === undefined) return depth === 1 && !isName ? name : undefined;
      if (depth === 1 && isName) name = start.toString('utf8', at + 1, end);
      at = end;
    } else if (OPENING.has(byte)) depth += 1;
    else if (CLOSING.has(byte)) depth -= 1;
    else if (depth === 1 && byte === COLON) isName = false;
    else if (depth === 1 && byte === COMMA) isName = true;
  }
  return undefined;
}

/** Where the quotation mark is that closes a text; undefined where that is not there yet. */
function endOfText(start: Buffer, from: number): number | undefined {
  for (let at = from; at < start.length; at++) {
    if (start[at] === QUOTE) return at;
    if (start[at] === BACKSLASH) at += 1;
  }
  return undefined;
}
