import type { HatShopPlaces } from '../../../src/demo/config/HatShopPlaces.js';
import type { CaseName } from '../cases/CaseName.js';
import type { MemorySize } from '../memory/MemorySize.js';
import type { Person } from '../people/Person.js';
import type { Bytes } from '../silos/openedSockets.js';

/** What a contender is started with; it goes from process to process, so it is plain data. */
export interface Setup {
  readonly places: HatShopPlaces;
  readonly memory: MemorySize;
  /** Who is who; only Rotunda finds that out itself. */
  readonly people: { readonly shop: readonly Person[]; readonly memory: readonly Person[] };
}

/** Where each case is asked; a contender is not asked what it is not there for. */
export type Endpoints = Readonly<Partial<Record<CaseName | 'subgraphs', string>>>;

/** What was asked of the silos, and what they answered. */
export interface Traffic {
  /** By the silo's name. */
  readonly calls: Readonly<Record<string, number>>;
  readonly rows: number;
  /** On all connections that the process opened, by port. */
  readonly bytes: Readonly<Record<string, Bytes>>;
}

/** Time on a processor since a process was started. */
export interface ProcessorTime {
  readonly ownMs: number;
  /** Of servers behind it that are its own, such as subgraphs. */
  readonly behindMs: number;
}

/** A contender within its own process. */
export interface ContenderServer {
  readonly endpoints: Endpoints;
  traffic(): Traffic | Promise<Traffic>;
  /** Time on a processor of the servers behind it that are its own, if it has some. */
  behindMs?(): Promise<number>;
  close(): Promise<void>;
}
