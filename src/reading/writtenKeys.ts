import { groupBy } from '../lib/groupBy.js';

/** An identifier, normalised, and how a record of a source writes it. */
export interface WrittenIdentifier {
  readonly value: string;
  readonly source: string;
  /** Left out where that is the same. */
  readonly written?: string;
}

/** Each value once: as the source itself writes it, else as all records do, else normalised. */
export function writtenKeys(
  identifiers: readonly WrittenIdentifier[],
  source: string,
): readonly string[] {
  return [...groupBy(identifiers, ({ value }) => value)].map(([value, all]) => {
    const its = all.find((one) => one.source === source);
    const forms = new Set((its === undefined ? all : [its]).map(({ written = value }) => written));
    const [form = value] = forms;
    return forms.size === 1 ? form : value;
  });
}
