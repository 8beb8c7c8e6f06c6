/** Calls by silo. */
export type Calls = Readonly<Record<string, number>>;
