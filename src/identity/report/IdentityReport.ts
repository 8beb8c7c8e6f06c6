import type { LinkingDocument } from '../../store/StopDocument.js';
import type { IdentityStores } from '../IdentityStores.js';
import type {
  CapStop,
  ContradictionStop,
  SharedValueStop,
  Stop,
} from '../linking/clusters/Stop.js';
import type { RecordName } from '../RecordName.js';

/** Two records that something kept apart. */
export interface KeptApart {
  readonly rule: string;
  readonly about: string;
  readonly records: readonly RecordName[];
}

/** What linking everything found last, to be asked for its parts. */
export class IdentityReport {
  readonly #stores: IdentityStores;
  readonly #linking: LinkingDocument | undefined;

  constructor(stores: IdentityStores, linking: LinkingDocument | undefined) {
    this.#stores = stores;
    this.#linking = linking;
  }

  get asOf(): string | null {
    return this.#linking?.at.toISOString() ?? null;
  }

  get recordCount(): number {
    return this.#linking?.records ?? 0;
  }

  get customerCount(): number {
    return this.#linking?.customers ?? 0;
  }

  countOf(kind: Stop['kind']): number {
    return this.#linking?.stops[kind] ?? 0;
  }

  async sharedValues(limit: number): Promise<SharedValueStop[]> {
    return (await this.#ofKind('sharedValue', limit)) as SharedValueStop[];
  }

  async contradictions(limit: number): Promise<KeptApart[]> {
    const found = (await this.#ofKind('contradiction', limit)) as ContradictionStop[];
    return this.#named(found.map((one) => ({ ...one, about: one.attribute })));
  }

  async capsReached(limit: number): Promise<KeptApart[]> {
    const found = (await this.#ofKind('capReached', limit)) as CapStop[];
    return this.#named(found.map((one) => ({ ...one, about: one.cap })));
  }

  async #ofKind(kind: Stop['kind'], limit: number): Promise<Stop[]> {
    return this.#linking === undefined
      ? []
      : this.#stores.stops.ofKind(this.#linking.run, kind, limit);
  }

  async #named(
    stops: readonly { rule: string; about: string; records: readonly string[] }[],
  ): Promise<KeptApart[]> {
    const keys = [...new Set(stops.flatMap(({ records }) => records))];
    const stored = await this.#stores.records.byKeys(keys);
    const names = new Map(
      stored.map(({ key, source, content }) => [key, { source, recordId: content.recordId }]),
    );
    return stops.map(({ rule, about, records }) => ({
      rule,
      about,
      records: records.flatMap((key) => names.get(key) ?? []),
    }));
  }
}

/** The report of the last linking. */
export async function readReport(stores: IdentityStores): Promise<IdentityReport> {
  return new IdentityReport(stores, await stores.stops.latest());
}
