/** A line of a file of clusters: a record and its cluster, or what was expected instead of what is there. */
export type ClusterLine =
  | {
      readonly line: number;
      readonly source: string;
      readonly recordId: string;
      readonly cluster: string;
    }
  | { readonly line: number; readonly expected: string };
