import type { ProfileRow } from '../../dataset/ProfileRow.js';
import { foldText } from '../../identity/names/foldName.js';
import type { Candidate } from './Candidate.js';

/** A value that a row of profiles has for an attribute. */
export class RecordValue<T> implements Candidate<T> {
  readonly value: T;
  readonly text: string;
  readonly source: string;
  readonly recordId: string;
  readonly updatedAt: string | null;
  readonly isVerified: boolean;
  #key: string | undefined;

  /** Without a `key`, values that differ in case, accents and punctuation only are one. */
  constructor(
    { source, owner, updatedAt }: ProfileRow,
    value: T,
    text: string,
    key?: string,
    isVerified?: boolean | null,
  ) {
    this.value = value;
    this.text = text;
    this.source = source;
    this.recordId = owner;
    this.updatedAt = updatedAt ?? null;
    this.isVerified = isVerified ?? false;
    this.#key = key;
  }

  get key(): string {
    // Folding costs more than the rest, and few ask for it.
    this.#key ??= foldText(this.text).replaceAll(' ', '');
    return this.#key;
  }
}
