/** The rows of one dataset that belong to one record (or identifier) of one source. */
export interface Lane {
  readonly source: string;
  readonly dataset: string;
  /** A record id, or a value of the identifier type that the dataset is keyed by. */
  readonly key: string;
  /** Only rows of this parent. */
  readonly parent?: string;
}

/** Names a lane within its dataset; lanes of equal time are ordered by it. */
export function laneId({ source, key, parent }: Lane): string {
  return [source, key, ...(parent === undefined ? [] : [parent])].join('\u0000');
}
