/** Orders customers oldest first; of those that came to be at one moment, by id. */
export function byAge(a: Aged, b: Aged): number {
  const difference = a.createdAt.getTime() - b.createdAt.getTime();
  return difference === 0 ? (a.id < b.id ? -1 : 1) : difference;
}

interface Aged {
  readonly id: string;
  readonly createdAt: Date;
}
