import { Binary, type Collection, type Db } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import type { EnrolmentDocument } from './EnrolmentDocument.js';
import { isDuplicateKey } from './isDuplicateKey.js';
import { removeOfCustomers } from './removeOfCustomers.js';

/** An enrolment as the store hands it out: the sealed part open, as JSON. */
export interface StoredEnrolment<Content>
  extends Omit<EnrolmentDocument, '_id' | 'tenant' | 'requests' | 'sealed'> {
  readonly content: Content;
}

/** A request for an enrolment, by hashes. */
export interface EnrolmentRequest {
  readonly key: string;
  readonly input: string;
}

/** Where a list of enrolments was read up to. */
export interface EnrolmentPosition {
  readonly enrolledAt: Date;
  readonly id: string;
}

/** Who takes part in the interventions of one tenant, and in which group; that is never changed. */
export class EnrolmentStore<Content> {
  readonly #collection: Collection<EnrolmentDocument>;
  readonly #vault: Vault;
  readonly #tenant: string;

  constructor(database: Db, vault: Vault, tenant: string) {
    this.#collection = database.collection<EnrolmentDocument>('enrolments');
    this.#vault = vault;
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    await database
      .collection('enrolments')
      .createIndexes([
        { key: { tenant: 1, customerId: 1 } },
        { key: { tenant: 1, recordKeys: 1 } },
        { key: { tenant: 1, 'requests.key': 1 } },
        { key: { tenant: 1, intervention: 1, enrolledAt: 1, id: 1 } },
        { key: { tenant: 1, intervention: 1, 'delivery.state': 1, 'delivery.nextAt': 1 } },
      ]);
  }

  /** Writes enrolments down; those of which one is there already are left as they are. */
  async insertMany(
    enrolments: readonly StoredEnrolment<Content>[],
    request?: EnrolmentRequest,
  ): Promise<void> {
    if (enrolments.length === 0) return;
    const operations = enrolments.map(({ content, ...rest }) => {
      const _id = this.#id(rest.id);
      const sealed = new Binary(this.#vault.seal(JSON.stringify(content), _id));
      const requests = request === undefined ? [] : [request];
      const document = { ...rest, _id, tenant: this.#tenant, requests, sealed };
      return { insertOne: { document } };
    });
    try {
      await this.#collection.bulkWrite(operations, { ordered: false });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** Notes that an enrolment answers another request too. */
  async addRequest(id: string, request: EnrolmentRequest): Promise<void> {
    await this.#collection.updateOne({ _id: this.#id(id) }, { $addToSet: { requests: request } });
  }

  async byIds(ids: readonly string[]): Promise<StoredEnrolment<Content>[]> {
    const found = this.#collection.find({ _id: { $in: ids.map((id) => this.#id(id)) } });
    return (await found.toArray()).map((document) => this.#open(document));
  }

  /** The enrolment that was asked for under an idempotency key, and what was asked. */
  async byRequest(
    key: string,
  ): Promise<{ enrolment: StoredEnrolment<Content>; input: string } | undefined> {
    const filter = { tenant: this.#tenant, 'requests.key': key };
    const document = await this.#collection.findOne(filter);
    const request = document?.requests.find((one) => one.key === key);
    if (document == null || request === undefined) return undefined;
    return { enrolment: this.#open(document), input: request.input };
  }

  /** The enrolments that were made of any of the customers, or with any of the records. */
  async of(
    customerIds: readonly string[],
    recordKeys: readonly string[],
  ): Promise<StoredEnrolment<Content>[]> {
    if (customerIds.length === 0 && recordKeys.length === 0) return [];
    const tenant = this.#tenant;
    const found = this.#collection.find({
      $or: [
        { tenant, customerId: { $in: [...customerIds] } },
        { tenant, recordKeys: { $in: [...recordKeys] } },
      ],
    });
    return (await found.toArray()).map((document) => this.#open(document));
  }

  /** The enrolments of an intervention, the earliest first, behind a position. */
  async page(
    intervention: string,
    limit: number,
    behind: EnrolmentPosition | undefined,
  ): Promise<StoredEnrolment<Content>[]> {
    const position =
      behind === undefined
        ? {}
        : {
            $or: [
              { enrolledAt: { $gt: behind.enrolledAt } },
              { enrolledAt: behind.enrolledAt, id: { $gt: behind.id } },
            ],
          };
    const found = await this.#collection
      .find({ tenant: this.#tenant, intervention, ...position })
      .sort({ enrolledAt: 1, id: 1 })
      .limit(limit)
      .toArray();
    return found.map((document) => this.#open(document));
  }

  count(intervention: string): Promise<number> {
    return this.#collection.countDocuments({ tenant: this.#tenant, intervention });
  }

  /** Takes one that is to be told of now, so that nobody else does until an instant. */
  async claim(
    intervention: string,
    now: Date,
    until: Date,
  ): Promise<StoredEnrolment<Content> | undefined> {
    const claimed = await this.#collection.findOneAndUpdate(
      {
        tenant: this.#tenant,
        intervention,
        'delivery.state': 'PENDING',
        'delivery.nextAt': { $lte: now },
      },
      { $set: { 'delivery.nextAt': until }, $inc: { 'delivery.attempts': 1 } },
      { returnDocument: 'after' },
    );
    return claimed === null ? undefined : this.#open(claimed);
  }

  /** Notes what came of telling of one. */
  async settle(id: string, state: 'PENDING' | 'TAKEN' | 'GIVEN_UP', nextAt: Date): Promise<void> {
    const update = { 'delivery.state': state, 'delivery.nextAt': nextAt };
    await this.#collection.updateOne({ _id: this.#id(id) }, { $set: update });
  }

  /** Removes all that was made of any of the customers; answers how many that were. */
  removeOf(customerIds: readonly string[]): Promise<number> {
    return removeOfCustomers(this.#collection, this.#tenant, customerIds);
  }

  #open(document: EnrolmentDocument): StoredEnrolment<Content> {
    const { _id, tenant: _tenant, requests: _requests, sealed, ...rest } = document;
    return { ...rest, content: JSON.parse(this.#vault.open(sealed.buffer, _id)) as Content };
  }

  #id(id: string): string {
    return `${this.#tenant}:${id}`;
  }
}
