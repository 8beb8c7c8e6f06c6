/** A file of clusters computed elsewhere, and how it is read. */
export interface ClusterFile {
  readonly path: string;
  readonly format: 'csv' | 'ndjson';
  /** Names of columns (of members, in NDJSON) other than those that Splink, Zingg and Rotunda write. */
  readonly columns: Readonly<Partial<Record<'source' | 'record' | 'cluster', string>>>;
  /** The source that all records are of, where no column says so. */
  readonly allOf?: string;
  /** Names that the file has for sources, and theirs in the configuration. */
  readonly renames: Readonly<Record<string, string>>;
}
