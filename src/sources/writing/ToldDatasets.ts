import { SourceError } from '../SourceError.js';
import type { CompiledWrite } from './compileWrite.js';
import type { RowValues } from './RowToWrite.js';

interface Tellable {
  readonly name: string;
  readonly write: CompiledWrite | undefined;
}

/** One whose mapping has a `write`. */
export type ToldDataset<D extends Tellable> = D & { readonly write: NonNullable<D['write']> };

/** Those datasets of a source that it is told of. */
export class ToldDatasets<D extends Tellable> {
  readonly #byName: ReadonlyMap<string, ToldDataset<D>>;

  constructor(datasets: readonly D[]) {
    this.#byName = new Map(datasets.filter(isTold).map((dataset) => [dataset.name, dataset]));
  }

  get size(): number {
    return this.#byName.size;
  }

  /** Whether a dataset can hold a row that is about this. */
  concern(name: string, values: RowValues): boolean {
    return this.#byName.get(name)?.write.concerns(values) ?? false;
  }

  /** Throws a `SourceError` for a dataset that is only read. */
  get(name: string): ToldDataset<D> {
    const dataset = this.#byName.get(name);
    if (dataset === undefined) throw new SourceError('SOURCE_ERROR', `it is not told of ${name}`);
    return dataset;
  }
}

function isTold<D extends Tellable>(dataset: D): dataset is ToldDataset<D> {
  return dataset.write !== undefined;
}
