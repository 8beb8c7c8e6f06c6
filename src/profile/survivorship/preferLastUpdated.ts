interface Updated {
  readonly updatedAt?: string | null;
}

/** The record that its source changed last; instants are RFC 3339 in UTC and sort as texts. */
export function preferLastUpdated(one: Updated, other: Updated): number {
  const a = one.updatedAt ?? '';
  const b = other.updatedAt ?? '';
  if (a === b) return 0;
  return a > b ? -1 : 1;
}
