/** Whether two names of articles, categories or campaigns are one, without regard to case and blanks around. */
export function isSameName(one: string | null | undefined, other: string | undefined): boolean {
  if (one == null || other === undefined) return false;
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
