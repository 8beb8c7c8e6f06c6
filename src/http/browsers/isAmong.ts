/** Whether a page of this origin may read answers. */
export function isAmong(origin: string | undefined, origins: readonly string[]): boolean {
  return origin !== undefined && origins.includes(origin);
}
