/** So many are kept, the last that went. */
const MOST = 1_000;

interface Former {
  readonly recordKeys: readonly string[];
  readonly goneKeys: readonly string[];
}

/** The records that customers had until their source deleted them, without those that are there again. */
export function extendGone(
  formers: readonly Former[],
  isGone: (recordKey: string) => boolean,
): string[] {
  const before = formers.flatMap(({ goneKeys }) => goneKeys);
  const now = formers.flatMap(({ recordKeys }) => recordKeys);
  return [...new Set([...before, ...now].filter(isGone))].slice(-MOST);
}
