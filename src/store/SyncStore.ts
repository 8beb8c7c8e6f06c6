import { Binary, type Collection, type Db } from 'mongodb';
import type { Vault } from '../lib/crypto/Vault.js';
import { type LeaseDocument, takeLease } from './takeLease.js';

/** How far the scan of a source got. */
export interface ScanState {
  /** Names the scan; records carry the name of the scan that saw them last. */
  readonly scan: string;
  /** Where to go on; null when nothing was read yet. */
  readonly resume: string | null;
  readonly startedAt: Date;
}

interface ScanDocument extends Omit<ScanState, 'resume'> {
  readonly _id: string;
  /** Where to go on, which is often the key of a record; left out when nothing was read yet. */
  readonly sealed?: Binary;
}

interface UpgradeDocument {
  readonly _id: string;
  readonly doneAt: Date;
}

/** What interrupted scans left off at, who may scan, and how the store was upgraded, for one tenant. */
export class SyncStore {
  readonly #scans: Collection<ScanDocument>;
  readonly #leases: Collection<LeaseDocument>;
  readonly #upgrades: Collection<UpgradeDocument>;
  readonly #vault: Vault;
  readonly #tenant: string;

  constructor(database: Db, vault: Vault, tenant: string) {
    this.#scans = database.collection<ScanDocument>('scans');
    this.#leases = database.collection<LeaseDocument>('leases');
    this.#upgrades = database.collection<UpgradeDocument>('upgrades');
    this.#vault = vault;
    this.#tenant = tenant;
  }

  /** The scan of a source that was begun and not finished. */
  async unfinishedScan(source: string): Promise<ScanState | undefined> {
    const found = await this.#scans.findOne({ _id: this.#id(source) });
    if (found === null) return undefined;
    const { _id, scan, startedAt, sealed } = found;
    const resume = sealed === undefined ? null : this.#vault.open(sealed.buffer, _id);
    return { scan, resume, startedAt };
  }

  async saveScan(source: string, { scan, resume, startedAt }: ScanState): Promise<void> {
    const _id = this.#id(source);
    const place = resume === null ? {} : { sealed: new Binary(this.#vault.seal(resume, _id)) };
    await this.#scans.replaceOne({ _id }, { scan, startedAt, ...place }, { upsert: true });
  }

  /** Has an unfinished scan begin anew; false where it is at its beginning already. */
  async restartScan(source: string): Promise<boolean> {
    const filter = { _id: this.#id(source), sealed: { $exists: true } };
    const { modifiedCount } = await this.#scans.updateOne(filter, { $unset: { sealed: '' } });
    return modifiedCount > 0;
  }

  async finishScan(source: string): Promise<void> {
    await this.#scans.deleteOne({ _id: this.#id(source) });
  }

  /** Takes or renews the lease for a while; false where somebody else holds it. */
  async lease(holder: string, forMs: number): Promise<boolean> {
    return (await takeLease(this.#leases, this.#id('sync'), holder, forMs)) !== undefined;
  }

  /** When the lease ends unless it is renewed, or when it ended; undefined where there is none. */
  async leasedUntil(): Promise<Date | undefined> {
    return (await this.#leases.findOne({ _id: this.#id('sync') }))?.until;
  }

  async release(holder: string): Promise<void> {
    await this.#leases.deleteOne({ _id: this.#id('sync'), holder });
  }

  /** Whether something that is done once for a store was done. */
  async isUpgraded(name: string): Promise<boolean> {
    return (await this.#upgrades.findOne({ _id: this.#id(name) })) !== null;
  }

  async noteUpgraded(name: string): Promise<void> {
    const update = { $setOnInsert: { doneAt: new Date() } };
    await this.#upgrades.updateOne({ _id: this.#id(name) }, update, { upsert: true });
  }

  #id(name: string): string {
    return `${this.#tenant}:${name}`;
  }
}
