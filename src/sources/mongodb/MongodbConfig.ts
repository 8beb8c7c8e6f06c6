import { z } from 'zod';
import type { Mapped } from '../../config/expressions/Expression.js';
import type { Setting } from '../../config/settings/Setting.js';
import { mongoUrl } from '../../lib/mongodb/mongoUrl.js';
import type { DatasetMappings } from '../DatasetMappings.js';
import type { EconomyConfig } from '../economy/economyOptions.js';
import { type ResilienceConfig, resilienceOptions } from '../resilience/resilienceOptions.js';
import type { WriteConfig } from '../writing/writeShape.js';

/** How a MongoDB source is reached. */
export const mongodbOptions = z.strictObject({
  /** Connection string of the official driver, TLS and credentials included. */
  url: mongoUrl('mongodb://user@host/database'),
  /** The same for a user who may write, where that of `url` only reads. */
  writeUrl: mongoUrl('mongodb://user@host/database').optional(),
  /** Database; that of the URL when left out. */
  database: z.string().min(1).optional(),
  /** Connections at most; 10 when left out. */
  poolSize: z.int().min(1).max(500).default(10),
  /** Milliseconds until a call is given up; 800 when left out. */
  deadlineMs: z.int().min(1).max(60_000).default(800),
  ...resilienceOptions,
});

/** The validated options of a MongoDB source. */
export type MongodbOptions = z.output<typeof mongodbOptions>;

/** What a dataset of a MongoDB source is told besides its fields. */
export interface MongodbDatasetOptions {
  readonly collection: string;
  /** Query that every document must match. */
  readonly where?: Readonly<Record<string, unknown>>;
  /** Path of the record's key; of the identifier, where the dataset is keyed by one. */
  readonly recordId: string;
  /** The identifier type whose values `recordId` holds, where it does not hold record ids. */
  readonly keyedBy?: string;
  /** For `profiles`: the paths that `searchCustomers` looks through; names and e-mail when left out. */
  readonly search?: readonly string[];
  /** For `consents`: how the database is told of a decision that Rotunda records. */
  readonly write?: MongodbWriteConfig;
  readonly [field: string]:
    | Mapped
    | Readonly<Record<string, unknown>>
    | readonly string[]
    | MongodbWriteConfig
    | undefined;
}

/** How a MongoDB database is told of a row: by a new document, or by a change of one. */
export interface MongodbWriteConfig extends WriteConfig {
  /** The collection of the dataset when left out. */
  readonly collection?: string;
  /** What `{recordId}` is there; any that it can be read as when left out, a text in what is inserted. */
  readonly recordIdType?: 'string' | 'long' | 'objectId' | 'uuid';
  /** What `{decidedAt}` is there; a date when left out, or a number where the mapping says so. */
  readonly timeType?: 'date' | 'string';
  /** A new document for each decision, with placeholders; its `_id` is the delivery key where it names none. */
  readonly insert?: Readonly<Record<string, unknown>>;
  /** Or the document that is changed, with placeholders. */
  readonly match?: Readonly<Record<string, unknown>>;
  /** With `match`: paths that are set. */
  readonly set?: Readonly<Record<string, unknown>>;
  /** With `match`: paths of lists, and what is added to them if it is not there. */
  readonly addToSet?: Readonly<Record<string, unknown>>;
  /** With `match`: whether a document is made where none matches. */
  readonly upsert?: boolean;
}

/** What `mongodb()` is told. */
export type MongodbConfig = {
  readonly url: string | Setting;
  readonly writeUrl?: string | Setting;
  readonly database?: string | Setting;
  readonly poolSize?: number;
  readonly deadlineMs?: number;
} & ResilienceConfig &
  EconomyConfig &
  DatasetMappings<MongodbDatasetOptions>;
