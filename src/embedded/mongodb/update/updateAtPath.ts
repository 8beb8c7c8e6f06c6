import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { describeValue } from '../bson/describeValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { FieldOperator, UpdateContext } from './fieldOperator.js';
import type { PathStep } from './parseUpdatePath.js';

/** An operator with the path that it is applied at. */
export interface FieldUpdate {
  readonly path: string;
  readonly steps: readonly PathStep[];
  readonly operator: FieldOperator;
}

/** What a field update needs to know of the document it is applied to. */
export interface UpdateRun extends Omit<UpdateContext, 'path'> {
  /** Whether the document is about to be inserted by an upsert. */
  readonly isInsert: boolean;
  /** The item by which the query matched, for `$`. */
  readonly arrayIndex: number | undefined;
}

const maxPadding = 1_500_000;

/** Applies an operator at a path; what does not change is shared with the document before. */
export function updateAtPath(
  document: BsonDocument,
  update: FieldUpdate,
  run: UpdateRun,
): BsonDocument {
  return new PathUpdate(update, run).inDocument(document, 0);
}

class PathUpdate {
  readonly #update: FieldUpdate;
  readonly #run: UpdateRun;

  constructor(update: FieldUpdate, run: UpdateRun) {
    this.#update = update;
    this.#run = run;
  }

  inDocument(document: BsonDocument, index: number): BsonDocument {
    const name = this.#nameAt(index, document);
    const before = document[name];
    const after = this.#next(before, index, name);
    if (after === before) return document;
    const result = newDocument(document);
    if (after === undefined) delete result[name];
    else result[name] = after;
    return result;
  }

  /** The new value of what step `index` leads to. */
  #next(value: BsonValue | undefined, index: number, name: string): BsonValue | undefined {
    const { steps, operator } = this.#update;
    if (index === steps.length - 1) {
      const { document, now } = this.#run;
      return operator.apply(value, { document, now, path: this.#update.path });
    }
    if (isDocument(value)) return this.inDocument(value, index + 1);
    if (Array.isArray(value)) return this.#inArray(value, index + 1);
    if (value === undefined) return this.#create(index);
    return this.#refuseScalar(value, name, index);
  }

  #create(index: number): BsonValue | undefined {
    const next = this.#update.steps[index + 1];
    if (next?.kind === 'items') throw this.#missingArray(index);
    if (!this.#update.operator.creates) return undefined;
    const created = this.inDocument(newDocument(), index + 1);
    return Object.keys(created).length === 0 ? undefined : created;
  }

  #refuseScalar(value: BsonValue, name: string, index: number): BsonValue {
    const next = this.#update.steps[index + 1];
    if (next?.kind === 'items') {
      throw new CommandError(
        2,
        `Cannot apply array updates to non-array element ${name}: ${describeValue(value)}`,
      );
    }
    if (!this.#update.operator.creates) return value;
    throw new CommandError(
      28,
      `Cannot create field '${this.#nameAt(index + 1, value)}' in element ${describeValue(newDocument({ [name]: value }))}`,
    );
  }

  #inArray(items: readonly BsonValue[], index: number): BsonValue[] {
    const step = this.#update.steps[index];
    if (step?.kind === 'items') {
      return this.#replaceItems(items, index, (item) => step.includes(item));
    }
    const name = this.#nameAt(index, items as BsonValue[]);
    if (!/^(?:0|[1-9]\d*)$/.test(name)) {
      if (!this.#update.operator.creates) return items as BsonValue[];
      throw new CommandError(
        28,
        `Cannot create field '${name}' in element {${this.#pathUpTo(index)}: ${describeValue(items as BsonValue[])}}`,
      );
    }
    return Number(name) < items.length
      ? this.#replaceItems(items, index, (_, position) => position === Number(name))
      : this.#appendItem(items, index, Number(name));
  }

  #replaceItems(
    items: readonly BsonValue[],
    index: number,
    isUpdated: (item: BsonValue, position: number) => boolean,
  ): BsonValue[] {
    const result = items.map((item, position) =>
      isUpdated(item, position)
        ? // An item that is unset leaves a null, so that the others keep their places.
          (this.#next(item, index, String(position)) ?? null)
        : item,
    );
    return result.every((item, position) => item === items[position])
      ? (items as BsonValue[])
      : result;
  }

  #appendItem(items: readonly BsonValue[], index: number, position: number): BsonValue[] {
    if (!this.#update.operator.creates) return items as BsonValue[];
    if (position > items.length + maxPadding) {
      throw new CommandError(2, `cannot pad an array with more than ${maxPadding} nulls`);
    }
    const value = this.#next(undefined, index, String(position));
    if (value === undefined) return items as BsonValue[];
    const padding = Array.from({ length: position - items.length }, () => null);
    return [...items, ...padding, value];
  }

  #nameAt(index: number, container: BsonValue): string {
    const step = this.#update.steps[index];
    if (step?.kind === 'name') return step.name;
    if (step?.kind === 'matched') {
      if (this.#run.arrayIndex !== undefined) return String(this.#run.arrayIndex);
      throw new CommandError(
        2,
        'The positional operator did not find the match needed from the query.',
      );
    }
    throw new CommandError(
      2,
      `Cannot apply array updates to non-array element ${this.#pathUpTo(index)}: ${describeValue(container)}`,
    );
  }

  #missingArray(index: number): CommandError {
    return new CommandError(
      2,
      `The path '${this.#pathUpTo(index + 1)}' must exist in the document in order to apply array updates.`,
    );
  }

  #pathUpTo(index: number): string {
    return this.#update.path.split('.').slice(0, index).join('.');
  }
}
