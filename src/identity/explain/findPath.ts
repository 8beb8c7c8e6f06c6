/** Two records that something ties together. */
export interface Tie {
  readonly from: string;
  readonly to: string;
  readonly rule: string;
  readonly identifierType: string | null;
  /** Match probability; null for what knows only yes and no. */
  readonly score: number | null;
  readonly linkedBy: string;
}

/** The shortest way from one record to another (breadth first; of equal ways the first tie counts). */
export function findPath(ties: readonly Tie[], start: string, end: string): Tie[] {
  const byRecord = new Map<string, Tie[]>();
  for (const tie of ties) {
    for (const one of [tie, { ...tie, from: tie.to, to: tie.from }]) {
      byRecord.set(one.from, [...(byRecord.get(one.from) ?? []), one]);
    }
  }
  const cameBy = new Map<string, Tie | undefined>([[start, undefined]]);
  const queue = [start];
  for (const record of queue) {
    if (record === end) break;
    for (const tie of byRecord.get(record) ?? []) {
      if (cameBy.has(tie.to)) continue;
      cameBy.set(tie.to, tie);
      queue.push(tie.to);
    }
  }
  const path: Tie[] = [];
  for (let tie = cameBy.get(end); tie !== undefined; tie = cameBy.get(tie.from)) path.unshift(tie);
  return path;
}
