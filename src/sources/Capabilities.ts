/** What a source can do with one dataset in one call. */
export interface Capabilities {
  /** Lanes per call. */
  readonly batchSize: number;
  /** Calls that may run at once. */
  readonly maxInFlight: number;
  /** What the lanes are: record ids, customer ids, or values of an identifier type. */
  readonly keyedBy: 'RECORD' | 'CUSTOMER' | string;
  /** Whether numbers that it is keyed by are asked for as they are written, rather than normalised. */
  readonly asksAsWritten?: boolean;
  /** Whether what was recorded on a customer id goes on with records that were parted from it. */
  readonly handsDown?: boolean;
  /** Whether a limit per lane holds in a batch; otherwise pages are read on until each lane is served. */
  readonly perLaneLimit: boolean;
  /** Whether its rows name the row of another dataset that they belong to. */
  readonly tellsParent: boolean;
  /** The channels that its rows can carry, as far as the mapping tells. */
  readonly channels: readonly string[];
  /** Fields that are the same for all its rows, as the mapping tells: who filters by others need not ask. */
  readonly constants?: ReadonlyMap<string, string>;
  /** The identifier types by which profiles can be found, for the dataset `profiles`. */
  readonly findBy: readonly string[];
  /** Whether free text can be searched, for the dataset `profiles`. */
  readonly search: boolean;
  /** Whether its new rows can be watched for. */
  readonly watch?: boolean;
  /** The fields by which its rows can be counted without reading them; left out where they cannot be. */
  readonly countsBy?: ReadonlySet<string>;
  /** Whether its rows can be streamed over all records, in the order of time. */
  readonly stream?: boolean;
}
