import type { FeatureColumn } from '../values/FeatureColumn.js';
import type { BlockingPart } from './BlockingRule.js';
import type { HashSource, SlotHashes } from './HashSource.js';
import { LiveHashes } from './LiveHashes.js';

/** Hashes of parts for the first records of a table that no longer changes, laid out record by record. */
export class LaidHashes implements HashSource {
  readonly #records: number;
  readonly #ofValues = new LiveHashes();
  readonly #laid = new Map<string, SlotHashes>();

  constructor(records: number) {
    this.#records = records;
  }

  of(column: FeatureColumn, part: BlockingPart): SlotHashes {
    const name = `${column.place} ${part}`;
    const hashes = this.#laid.get(name) ?? this.#layOut(this.#ofValues.of(column, part));
    this.#laid.set(name, hashes);
    return hashes;
  }

  #layOut(hashes: SlotHashes): SlotHashes {
    const list = new Int32Array(this.#records);
    for (let slot = 0; slot < list.length; slot++) list[slot] = hashes.of(slot);
    return { of: (slot) => list[slot] as number };
  }
}
