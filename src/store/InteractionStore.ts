import { Binary, type Collection, type Db, type Document, type Filter } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { InteractionDocument } from './InteractionDocument.js';
import { isDuplicateKey } from './isDuplicateKey.js';

/** An interaction as the store hands it out: the sealed part open, as JSON. */
export interface StoredInteraction<Content>
  extends Pick<InteractionDocument, 'key' | 'input' | 'customerId' | 'at' | 'recordedAt'> {
  readonly content: Content;
}

/** Where to read on: behind a row, or at rows older than a time. */
type Start =
  | { readonly time: string; readonly token: string }
  | { readonly time: string; readonly inclusive: boolean; readonly token?: undefined };

/** Which interactions of each customer to read, newest first. */
export interface InteractionWindow {
  readonly limit: number;
  /** Inclusive. */
  readonly from?: string;
  /** Exclusive. */
  readonly to?: string;
  /** By customer id. */
  readonly starts?: ReadonlyMap<string, Start>;
}

const NEWEST_FIRST = { at: -1, key: -1 } as const;

/** The interactions that were told to Rotunda itself, for one tenant; none is ever changed. */
export class InteractionStore<Content> {
  readonly #collection: Collection<InteractionDocument>;
  readonly #vault: Vault;
  readonly #tenant: string;

  constructor(database: Db, vault: Vault, tenant: string) {
    this.#collection = database.collection<InteractionDocument>('interactions');
    this.#vault = vault;
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    await database
      .collection('interactions')
      .createIndexes([
        { key: { tenant: 1, customerId: 1, at: -1, key: -1 } },
        { key: { tenant: 1, at: 1, key: 1 } },
        { key: { announced: 1, recordedAt: 1 } },
      ]);
  }

  /** Tenants with interactions from before an instant that nobody may have been told of. */
  static tenantsWithUnannounced(database: Db, before: Date): Promise<string[]> {
    return database
      .collection<InteractionDocument>('interactions')
      .distinct('tenant', { announced: false, recordedAt: { $lt: before } });
  }

  /** Writes an interaction; false where one with its key is there already, which is left as it is. */
  async insert({ content, ...rest }: StoredInteraction<Content>): Promise<boolean> {
    const _id = this.#id(rest.key);
    const sealed = new Binary(this.#vault.seal(JSON.stringify(content), _id));
    try {
      await this.#collection.insertOne({
        ...rest,
        _id,
        tenant: this.#tenant,
        announced: false,
        sealed,
      });
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  }

  byKeys(keys: readonly string[]): Promise<StoredInteraction<Content>[]> {
    return this.#find({ _id: { $in: keys.map((key) => this.#id(key)) } });
  }

  /** The newest interactions of each customer id, one more than asked for where there are more. */
  async newest(
    customerIds: readonly string[],
    window: InteractionWindow,
  ): Promise<Map<string, StoredInteraction<Content>[]>> {
    const { limit, from, to } = window;
    const range = {
      ...(from === undefined ? {} : { $gte: from }),
      ...(to === undefined ? {} : { $lt: to }),
    };
    const condition = {
      tenant: this.#tenant,
      ...(from === undefined && to === undefined ? {} : { at: range }),
      ...lanesCondition(customerIds, window),
    };
    const [only, ...others] = customerIds;
    if (only !== undefined && others.length === 0) {
      // Along the index, however many there are behind.
      return new Map([[only, await this.#find(condition, limit + 1)]]);
    }
    const groups = await this.#collection
      .aggregate<{ _id: string; found: InteractionDocument[] }>([
        { $match: condition },
        {
          $group: {
            _id: '$customerId',
            found: { $topN: { n: limit + 1, sortBy: NEWEST_FIRST, output: '$$ROOT' } },
          },
        },
      ])
      .toArray();
    return new Map(groups.map(({ _id, found }) => [_id, found.map((one) => this.#open(one))]));
  }

  /** Interactions from before an instant that nobody may have been told of. */
  unannounced(before: Date): Promise<StoredInteraction<Content>[]> {
    return this.#find({ tenant: this.#tenant, announced: false, recordedAt: { $lt: before } });
  }

  async markAnnounced(key: string): Promise<void> {
    await this.#collection.updateOne({ _id: this.#id(key) }, { $set: { announced: true } });
  }

  /** Those that a filter finds; the newest of them where only so many are wanted. */
  async #find(
    filter: Filter<InteractionDocument>,
    limit?: number,
  ): Promise<StoredInteraction<Content>[]> {
    const found = this.#collection.find(filter);
    const wanted = limit === undefined ? found : found.sort(NEWEST_FIRST).limit(limit);
    return (await wanted.toArray()).map((document) => this.#open(document));
  }

  /** All interactions within a range of time, oldest first, in pages. */
  async *within(
    { from, to }: { readonly from: string; readonly to: string },
    pageSize: number,
  ): AsyncGenerator<readonly StoredInteraction<Content>[]> {
    const range = { tenant: this.#tenant, at: { $gte: from, $lt: to } };
    let behind: Filter<InteractionDocument> = {};
    for (;;) {
      const page = await this.#collection
        .find({ ...range, ...behind })
        .sort({ at: 1, key: 1 })
        .limit(pageSize)
        .toArray();
      if (page.length > 0) yield page.map((document) => this.#open(document));
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) return;
      behind = { $or: [{ at: { $gt: last.at } }, { at: last.at, key: { $gt: last.key } }] };
    }
  }

  #open(document: InteractionDocument): StoredInteraction<Content> {
    const { _id, key, input, customerId, at, recordedAt, sealed } = document;
    const content = JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content;
    return { key, input, customerId, at, recordedAt, content };
  }

  #id(key: string): string {
    return `${this.#tenant}:${key}`;
  }
}

function lanesCondition(customerIds: readonly string[], { starts }: InteractionWindow): Document {
  const [only, ...others] = customerIds;
  if (only !== undefined && others.length === 0) {
    const start = starts?.get(only);
    return { customerId: only, ...(start === undefined ? {} : behindStart(start)) };
  }
  const fresh = customerIds.filter((id) => !starts?.has(id));
  const anyOf = { customerId: { $in: fresh } };
  const behind = customerIds.flatMap((customerId) => {
    const start = starts?.get(customerId);
    return start === undefined ? [] : [{ customerId, ...behindStart(start) }];
  });
  return behind.length === 0 ? anyOf : { $or: [anyOf, ...behind] };
}

function behindStart(start: Start): Document {
  const { time } = start;
  if (start.token === undefined)
    return { $and: [{ at: { [start.inclusive ? '$lte' : '$lt']: time } }] };
  const orLater = [{ at: { $lt: time } }, { at: time, key: { $lt: start.token } }];
  // The bound beside it leads into the index.
  return { $and: [{ at: { $lte: time } }, { $or: orLater }] };
}
