import { daysOfMonth } from './daysOfMonth.js';

/** Tokens of Luxon that stand for so many digits. */
const TOKENS = { yyyy: 4, MM: 2, dd: 2, HH: 2, mm: 2, ss: 2 } as const;
type Token = keyof typeof TOKENS;

interface NumericFormat {
  readonly pattern: RegExp;
  readonly tokens: readonly Token[];
}

/** Formats are those of a configuration: few. */
const formats = new Map<string, NumericFormat | undefined>();

/**
 * Reads a local time off a text of digits, such as one written as `dd.MM.yyyy HH:mm`, as if it were
 * UTC; undefined for formats and texts that are left to Luxon, which takes twenty times as long.
 */
export function readNumericFormat(text: string, format: string): number | undefined {
  if (!formats.has(format)) formats.set(format, compile(format));
  const known = formats.get(format);
  const found = known?.pattern.exec(text);
  if (known === undefined || found === null || found === undefined) return undefined;
  const parts: Record<Token, number> = { yyyy: 0, MM: 0, dd: 0, HH: 0, mm: 0, ss: 0 };
  known.tokens.forEach((token, place) => {
    parts[token] = Number(found[place + 1]);
  });
  const { yyyy, MM, dd, HH, mm, ss } = parts;
  const isUsual = yyyy >= 100 && MM >= 1 && MM <= 12 && HH < 24 && mm < 60 && ss < 60;
  if (!isUsual || dd < 1 || dd > daysOfMonth(yyyy, MM)) return undefined;
  return Date.UTC(yyyy, MM - 1, dd, HH, mm, ss);
}

function compile(format: string): NumericFormat | undefined {
  const pieces = format.split(/([A-Za-z]+)/);
  const tokens: Token[] = [];
  let pattern = '';
  for (const [place, piece] of pieces.entries()) {
    if (place % 2 === 0) {
      // A quote begins a literal text.
      if (piece.includes("'")) return undefined;
      pattern += piece.replaceAll(/[^\d\s]/g, '\\$&');
    } else {
      const token = piece as Token;
      if (!Object.hasOwn(TOKENS, piece) || tokens.includes(token)) return undefined;
      tokens.push(token);
      pattern += `(\\d{${TOKENS[token]}})`;
    }
  }
  const isDated = (['yyyy', 'MM', 'dd'] as const).every((token) => tokens.includes(token));
  return isDated ? { pattern: new RegExp(`^${pattern}$`), tokens } : undefined;
}
