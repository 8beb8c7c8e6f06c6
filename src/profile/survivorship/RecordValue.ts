import type { ProfileRow } from '../../dataset/ProfileRow.js';
import { foldText } from '../../identity/names/foldText.js';
import type { Candidate } from './Candidate.js';

/** A value that a row of profiles has for an attribute. */
export class RecordValue<T> implements Candidate<T> {
  readonly value: T;
  readonly text: string;
  readonly isVerified: boolean;
  readonly #row: ProfileRow;
  #key: string | undefined;

  /** Without a `key`, values that differ in case, accents and punctuation only are one. */
  constructor(row: ProfileRow, value: T, text: string, key?: string, isVerified?: boolean | null) {
    this.value = value;
    this.text = text;
    this.isVerified = isVerified ?? false;
    this.#row = row;
    this.#key = key;
  }

  get source(): string {
    return this.#row.source;
  }

  get recordId(): string {
    return this.#row.owner;
  }

  get updatedAt(): string | null {
    return this.#row.updatedAt ?? null;
  }

  get key(): string {
    // Folding costs more than the rest, and few ask for it.
    this.#key ??= foldText(this.text).replaceAll(' ', '');
    return this.#key;
  }
}
