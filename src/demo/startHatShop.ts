import { randomBytes } from 'node:crypto';
import type { RotundaConfig } from '../config/RotundaConfig.js';
import { startEmbeddedPostgres } from '../embedded/postgres/startEmbeddedPostgres.js';
import type { ForeignEnrolment } from '../intervention/importEnrolments.js';
import { Closers } from './Closers.js';
import { fillSilos } from './fillSilos.js';
import { hatShopConfig } from './hatShopConfig.js';
import { openMongo } from './openMongo.js';
import { openSilos } from './openSilos.js';
import type { HttpSilo } from './silos/Silo.js';
import { DAY } from './story/durations.js';
import { hatBuyerEmail } from './story/hatBuyer/hatBuyer.js';
import { openTruthFolder } from './truth/openTruthFolder.js';
import { trialEnrolments, trialIntervention } from './truth/trialEnrolments.js';

/** How large a hat shop to start, and which. */
export interface HatShopOptions {
  readonly customers: number;
  readonly seed: number;
  /** The day the story ends; today at midnight UTC when left out. */
  readonly now?: Date;
  /** A MongoDB to use instead of the embedded one. */
  readonly mongodbUrl?: string;
  /** How many may be connected to PostgreSQL at once; what it has by default when left out. */
  readonly connections?: number;
  readonly onProgress?: (step: string, done: number, total: number) => void;
}

/** A demo company: its backends, running and filled, and the configuration that reads them. */
export interface HatShop {
  /** Complete: addresses, credentials, and fresh keys for the store. */
  readonly config: RotundaConfig;
  readonly silos: readonly {
    readonly name: string;
    readonly kind: string;
    readonly holds: string;
    /** People it knows. */
    readonly records: number;
    /** Rows about them. */
    readonly rows: number;
  }[];
  /** The person whose story is always the same. */
  readonly hatBuyerEmail: string;
  /** The trial that it made before it had Rotunda, as its campaign tool exports it. */
  readonly trial: {
    /** The intervention of the configuration that it belongs to. */
    readonly intervention: string;
    readonly enrolments: readonly ForeignEnrolment[];
  };
  /** Who is who in truth (`HatShopTruth`, JSON), in a folder that `close()` removes. */
  readonly truthFile: string;
  /** HTTP requests served so far by each HTTP silo, by route; those for tokens count as `crm tokens`. */
  requestCounts(): ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Stops everything; nothing is left behind. */
  close(): Promise<void>;
}

const TOKEN_ROUTE = 'POST /oauth/token';

/** Starts the hat shop: eight backends with histories of so many people, told anew from the seed. */
export async function startHatShop(options: HatShopOptions): Promise<HatShop> {
  if (!Number.isInteger(options.customers) || options.customers < 1) {
    throw new RangeError(`expected one customer or more, found ${options.customers}`);
  }
  const closers = new Closers();
  try {
    return await start(options, closers);
  } catch (error) {
    // Why it could not start matters more than what could not be closed.
    await closers.close().catch(() => undefined);
    throw error;
  }
}

async function start(options: HatShopOptions, closers: Closers): Promise<HatShop> {
  const { customers, seed, mongodbUrl, onProgress = () => undefined } = options;
  const now = options.now?.getTime() ?? Math.floor(Date.now() / DAY) * DAY;
  onProgress('starting databases', 0, 1);
  const truth = closers.add(await openTruthFolder(), (folder) => folder.remove());
  const settings =
    options.connections === undefined ? {} : { max_connections: String(options.connections) };
  const starting = startEmbeddedPostgres({ settings });
  const postgres = closers.add(await starting, (server) => server.close());
  const mongo = await openMongo(mongodbUrl, closers);
  const { silos, services, places } = await openSilos(postgres, mongo, closers);
  onProgress('starting databases', 1, 1);
  const onTold = (done: number) => onProgress('telling lives', done, customers);
  const told = await fillSilos(silos, { customers, seed, now }, onTold);
  await truth.write(told);
  const store = {
    url: mongo.url,
    database: mongo.database('rotunda').databaseName,
    encryptionKey: randomKey(),
    indexKey: randomKey(),
  };
  return {
    config: hatShopConfig({ ...places, store }),
    silos: silos.map(({ name, kind, holds, records, rows }) => ({
      name,
      kind,
      holds,
      records,
      rows,
    })),
    hatBuyerEmail,
    trial: { intervention: trialIntervention, enrolments: trialEnrolments(told) },
    truthFile: truth.file,
    requestCounts: () => countRequests(services),
    close: () => closers.close(),
  };
}

function randomKey(): string {
  return randomBytes(32).toString('base64');
}

function countRequests(services: readonly HttpSilo[]): Map<string, ReadonlyMap<string, number>> {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  for (const service of services) {
    const byRoute = new Map(service.requestCounts());
    const tokens = byRoute.get(TOKEN_ROUTE);
    byRoute.delete(TOKEN_ROUTE);
    counts.set(service.name, byRoute);
    if (tokens !== undefined) {
      counts.set(`${service.name} tokens`, new Map([[TOKEN_ROUTE, tokens]]));
    }
  }
  return counts;
}
