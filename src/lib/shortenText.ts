/** Of a long text its beginning tells; no character is cut in two. */
const BEGINNING = /^.{0,1000}/su;

/** A text as one line of so many characters at most; null where nothing is in it. */
export function shortenText(text: string, most: number): string | null {
  const whole = text.trim();
  const [beginning = ''] = BEGINNING.exec(whole) ?? [];
  const line = beginning.replaceAll(/\s+/g, ' ');
  const characters = [...line];
  const isWhole = characters.length <= most && beginning.length === whole.length;
  if (isWhole) return line === '' ? null : line;
  return `${characters.slice(0, most - 1).join('')}…`;
}
