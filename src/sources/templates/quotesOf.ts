/** How a query language has a quote within quotes: behind a backslash, or twice. */
export type Escaping = 'backslash' | 'doubled';

/** How values stand at one place of a template. */
interface Place {
  readonly written: (text: string) => string;
  /** What stands between the values of a list. */
  readonly separator: string;
}

const QUOTE = /%27|%22|['"]/g;
const WRITTEN: Readonly<Record<string, string>> = { '%27': "'", '%22': '"' };

/**
 * Finds the quotes of a template that a placeholder stands in: its value is escaped, so that it
 * cannot end them, and of a list in quotes each value has quotes of its own.
 */
export function quotesOf(
  template: string,
  escaping: Escaping,
): ((at: number, placeholder: string) => Place | undefined) | undefined {
  const quotes = [...template.matchAll(QUOTE)];
  if (quotes.length === 0) return undefined;
  return (at, placeholder) => {
    const open: string[] = [];
    for (const { 0: quote, index } of quotes) if (index < at) follow(open, WRITTEN[quote] ?? quote);
    if (open.length === 0) return undefined;
    const behind = template.slice(at + placeholder.length);
    const own = quotes.find(
      ({ 0: quote, index }) => index + quote.length === at && behind.startsWith(quote),
    )?.[0];
    const separator = own === undefined ? ',' : `${own},${own}`;
    return { written: (text) => escapeQuotes(text, open, escaping), separator };
  };
}

/** A quote ends what the same one began, with all that is open within; else it begins something. */
function follow(open: string[], quote: string): void {
  const at = open.lastIndexOf(quote);
  if (at < 0) open.push(quote);
  else open.length = at;
}

function escapeQuotes(text: string, open: readonly string[], escaping: Escaping): string {
  if (escaping === 'doubled') {
    return open.reduce((escaped, quote) => escaped.replaceAll(quote, quote + quote), text);
  }
  return open.reduce(
    (escaped, quote) => escaped.replaceAll(quote, `\\${quote}`),
    text.replaceAll('\\', '\\\\'),
  );
}
