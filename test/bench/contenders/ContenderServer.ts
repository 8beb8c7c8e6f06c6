import type { HatShopPlaces } from '../../../src/demo/config/HatShopPlaces.js';
import type { CaseName } from '../cases/BenchCase.js';
import type { MemorySize } from '../memory/MemorySize.js';
import type { Person } from '../people/Person.js';

/** What a contender is started with; it goes from process to process, so it is plain data. */
export interface Setup {
  readonly places: HatShopPlaces;
  readonly memory: MemorySize;
  /** Who is who; only Rotunda finds that out itself. */
  readonly people: { readonly shop: readonly Person[]; readonly memory: readonly Person[] };
}

/** What a contender used since it was started. */
export interface Usage {
  readonly cpuMs: number;
  /** Calls to silos, by the silo's name. */
  readonly calls: Readonly<Record<string, number>>;
}

/** A contender within its own process. */
export interface ContenderServer {
  readonly endpoints: Readonly<Record<CaseName, string>>;
  calls(): Usage['calls'];
  close(): Promise<void>;
}
