import type { Collection, Db } from 'mongodb';
import type { LinkingDocument, StopDocument } from './StopDocument.js';

const BATCH = 1_000;

/** What kept records apart when everything was linked last, for one tenant. */
export class StopStore<Stop extends { readonly kind: string }> {
  readonly #stops: Collection<StopDocument>;
  readonly #linkings: Collection<LinkingDocument>;
  readonly #tenant: string;

  constructor(database: Db, tenant: string) {
    this.#stops = database.collection<StopDocument>('stops');
    this.#linkings = database.collection<LinkingDocument>('linkings');
    this.#tenant = tenant;
  }

  static async createIndexes(database: Db): Promise<void> {
    await database
      .collection('stops')
      .createIndexes([{ key: { tenant: 1, run: 1, kind: 1, place: 1 } }]);
  }

  /** Puts what a linking found in place of what the one before it found. */
  async replace(
    linking: Omit<LinkingDocument, '_id' | 'stops'>,
    stops: ReadonlyMap<string, readonly Stop[]>,
    counts: Readonly<Record<string, number>>,
  ): Promise<void> {
    const { run } = linking;
    const documents = [...stops].flatMap(([kind, list]) =>
      list.map((stop, place): StopDocument => {
        const _id = `${this.#tenant}:${run}:${kind}:${place}`;
        return { _id, tenant: this.#tenant, run, kind, place, stop };
      }),
    );
    for (let at = 0; at < documents.length; at += BATCH) {
      await this.#stops.insertMany(documents.slice(at, at + BATCH), { ordered: false });
    }
    await this.#linkings.replaceOne(
      { _id: this.#tenant },
      { ...linking, stops: counts },
      { upsert: true },
    );
    await this.#stops.deleteMany({ tenant: this.#tenant, run: { $ne: run } });
  }

  /** The last linking; undefined before the first. */
  async latest(): Promise<LinkingDocument | undefined> {
    return (await this.#linkings.findOne({ _id: this.#tenant })) ?? undefined;
  }

  /** The weightiest stops of a kind that a linking found. */
  async ofKind(run: string, kind: string, limit: number): Promise<Stop[]> {
    const found = await this.#stops
      .find({ tenant: this.#tenant, run, kind })
      .sort({ place: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ stop }) => stop as Stop);
  }
}
