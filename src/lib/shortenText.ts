/** A text as one line of so many characters at most; null where nothing is in it. */
export function shortenText(text: string, most: number): string | null {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line === '' ? null : line;
  return `${characters.slice(0, most - 1).join('')}…`;
}
