/** How far the reading of a file of clusters got. */
export interface ImportProgress {
  /** Names this reading; what it wrote carries the name. */
  readonly run: string;
  /** Changes with the file and with how it is read. */
  readonly fingerprint: string;
  /** Lines that were dealt with, the wrong ones among them. */
  readonly lines: number;
  readonly records: number;
  /** Records that the store did not know when they were read. */
  readonly unknown: number;
  readonly wrong: number;
  /** The first wrong lines, and what was expected there. */
  readonly wrongLines: readonly WrongLine[];
}

/** A line that could not be read; it says nothing of what stands there. */
export interface WrongLine {
  readonly line: number;
  readonly expected: string;
}

/** An import as it lies in the store: the reading that holds, and one that was begun. */
export interface ImportDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly name: string;
  readonly current: ImportProgress | null;
  readonly pending: ImportProgress | null;
}

/** That an import puts a record into a cluster, by hashes. */
export interface ImportedRecordDocument {
  readonly _id: string;
  readonly tenant: string;
  readonly name: string;
  readonly run: string;
  readonly recordKey: string;
  readonly cluster: string;
}
