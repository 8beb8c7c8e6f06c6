import type { IsOwn } from './compileRowFilter.js';

/** The rows of a mixed list that are a dataset's own, or may be: what failed, and what does not tell, is left to its reader. */
export function keepOwn(
  { isOwn }: { readonly isOwn: IsOwn | undefined },
  raws: readonly unknown[],
): readonly unknown[] {
  if (isOwn === undefined) return raws;
  return raws.filter((raw) => raw === null || raw === undefined || isOwn(raw) !== false);
}
