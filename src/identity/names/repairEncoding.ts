import { isUtf8 } from 'node:buffer';

/** Windows-1252 has these from 0x80 on, and where it has none, the control characters of Latin-1. */
const WINDOWS = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** How two bytes of UTF-8 look when they are read as two letters: `Ã¼`. */
const MISREAD = new RegExp(`[Â-ô][\\x80-\\xbf${WINDOWS}]`, 'u');

/** A text as it was before UTF-8 was read as Windows-1252: `Müller` of `MÃ¼ller`; others are left as they are. */
export function repairEncoding(text: string): string {
  if (!MISREAD.test(text)) return text;
  const codes = [...text].map((letter) => {
    const at = WINDOWS.indexOf(letter);
    return at < 0 ? letter.charCodeAt(0) : 0x80 + at;
  });
  const bytes = Buffer.from(codes);
  if (codes.some((code) => code > 0xff) || !isUtf8(bytes)) return text;
  // What was misread once may have been so before.
  return repairEncoding(bytes.toString('utf8'));
}
