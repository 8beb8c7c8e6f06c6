/** A box, and the name of a thing in it; a box that is made by looking lasts so long. */
export interface ShelfPlace {
  readonly box: string;
  readonly name: string;
  readonly lastsMs: number;
}

/** What replicas keep for each other. It fails nobody: what cannot be done now is not done. */
export interface SharedShelf {
  /** The marks of boxes and what is in them. A mark is drawn anew whenever a box is. Undefined where nobody can tell now. */
  look(
    places: readonly ShelfPlace[],
  ): Promise<readonly { mark: string; thing: Buffer | undefined }[] | undefined>;
  /** Puts a thing into a box, if that still has its mark. */
  keep(box: string, mark: string, name: string, thing: Buffer): void;
  /** Throws boxes away; answers whether that was done. */
  drop(boxes: readonly string[]): Promise<boolean>;
}
