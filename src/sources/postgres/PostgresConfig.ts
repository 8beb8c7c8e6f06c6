import { z } from 'zod';
import type { Mapped, SqlExpression } from '../../config/expressions/Expression.js';
import type { Setting } from '../../config/settings/Setting.js';
import type { DatasetMappings } from '../DatasetMappings.js';
import type { EconomyConfig } from '../economy/economyOptions.js';
import { type ResilienceConfig, resilienceOptions } from '../resilience/resilienceOptions.js';
import type { WriteConfig } from '../writing/writeShape.js';
import { findTlsFault } from './connection/findTlsFault.js';

const serverUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'expected a URL such as postgres://user@host/database',
  abort: true,
});

/** How a PostgreSQL source is reached. */
export const postgresOptions = z
  .strictObject({
    /** Connection URL; `sslmode=require` and the like as libpq has them. */
    url: serverUrl,
    /** The same for what may be written to, where `url` leads to a replica or to a user who only reads. */
    writeUrl: serverUrl.optional(),
    /** Connections at most; 10 when left out. */
    poolSize: z.int().min(1).max(500).default(10),
    /** Milliseconds until a call is given up; 800 when left out. */
    deadlineMs: z.int().min(1).max(60_000).default(800),
    /** TLS beyond what the URL says; alone, as `sslmode=verify-full`. */
    tls: z
      .strictObject({
        ca: z.string().optional(),
        cert: z.string().optional(),
        key: z.string().optional(),
        rejectUnauthorized: z.boolean().optional(),
      })
      .optional(),
    ...resilienceOptions,
  })
  .superRefine(({ url, writeUrl, tls }, context) => {
    for (const [name, value] of Object.entries({ url, writeUrl })) {
      const fault = value === undefined ? undefined : findTlsFault(value, tls);
      if (fault !== undefined) context.addIssue({ code: 'custom', path: [name], message: fault });
    }
  });

/** The validated options of a PostgreSQL source. */
export type PostgresOptions = z.output<typeof postgresOptions>;

/** What a dataset of a PostgreSQL source is told besides its fields. */
export interface PostgresDatasetOptions {
  /** Table or view; in SQL of the mapping it is `t`. Or a FROM clause: `sql('orders t JOIN …')`. */
  readonly table: string | SqlExpression;
  /** Condition that every row must meet. */
  readonly where?: SqlExpression;
  /** Column of the record's key; of the identifier, in any spelling, where the dataset is keyed by one: SQL is compared as it stands. */
  readonly recordId: string | SqlExpression;
  /** The identifier type whose values `recordId` holds, where it does not hold record ids. */
  readonly keyedBy?: string;
  /** For `profiles`: the columns that `searchCustomers` looks through; names and e-mail when left out. */
  readonly search?: readonly (string | SqlExpression)[];
  /** For `consents`: how the database is told of a decision that Rotunda records. */
  readonly write?: PostgresWriteConfig;
  readonly [field: string]:
    | Mapped
    | readonly (string | SqlExpression)[]
    | PostgresWriteConfig
    | undefined;
}

/** How a PostgreSQL database is told of a row. */
export interface PostgresWriteConfig extends WriteConfig {
  /** One statement; `{recordId}`, `{status}` and the like are bound as parameters of it. */
  readonly statement: string | SqlExpression;
}

/** What `postgres()` is told. */
export type PostgresConfig = {
  readonly url: string | Setting;
  readonly writeUrl?: string | Setting;
  readonly poolSize?: number;
  readonly deadlineMs?: number;
  readonly tls?: {
    readonly ca?: string | Setting;
    readonly cert?: string | Setting;
    readonly key?: string | Setting;
    readonly rejectUnauthorized?: boolean;
  };
} & ResilienceConfig &
  EconomyConfig &
  DatasetMappings<PostgresDatasetOptions>;
