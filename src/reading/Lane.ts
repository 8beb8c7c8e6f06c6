/** The rows of one dataset that belong to one record (or identifier) of one source. */
export interface Lane {
  readonly source: string;
  readonly dataset: string;
  /** A record id, or a value of the identifier type that the dataset is keyed by. */
  readonly key: string;
  /** Whether the key is the customer's own id, so that the source may never have heard of the person. */
  readonly isUnheard?: true;
  /** Only rows of this parent. */
  readonly parent?: string;
}

/** Names a lane; rows of equal time come in the order of these names: by source, dataset and owner. */
export function laneId({ source, dataset, key, parent }: Lane): string {
  const id = `${source}\u0000${dataset}\u0000${key}`;
  return parent === undefined ? id : `${id}\u0000${parent}`;
}
