import { z } from 'zod';
import type { Mapped } from '../../config/expressions/Expression.js';
import type { Setting } from '../../config/settings/Setting.js';
import type { DatasetMappings } from '../DatasetMappings.js';
import type { BodyPath } from '../documents/bodyPath.js';
import type { RowFilter } from '../documents/rowFilter.js';
import type { EconomyConfig } from '../economy/economyOptions.js';
import type { HttpAuthConfig } from '../http/auth/HttpAuth.js';
import type { ErrorMeaning, ErrorRule } from '../http/errorRules.js';
import { httpOptions } from '../http/HttpOptions.js';
import { httpUrl } from '../http/httpUrl.js';
import type { ResilienceConfig } from '../resilience/resilienceOptions.js';
import type { Escaping } from '../templates/quotesOf.js';
import type { EndpointConfig } from './Endpoint.js';
import type { RestWriteConfig } from './RestWrite.js';

/** How a REST source is reached. */
export const restOptions = z.strictObject({
  /** What every path stands behind. */
  baseUrl: httpUrl('https://api.example.com/v2', false),
  ...httpOptions,
});

/** The validated options of a REST source. */
export type RestOptions = z.output<typeof restOptions>;

/** How records are found by an identifier: the answer has profile rows, or their ids. */
export type FindConfig = EndpointConfig & {
  /** Path of record ids, where the answer has no whole profiles; they are then read by id. */
  readonly ids?: string;
  /** What the API makes of the value: `withoutPlus`, `md5`. */
  readonly key?: (value: string) => string;
};

/** What a dataset of a REST source is told besides its fields. */
export interface RestDatasetOptions extends EndpointConfig {
  /** Path of the record's key in a row; may be left out where each request is for one record. */
  readonly recordId?: Mapped;
  /** Many records in one request: as a query parameter, or as `{recordIds}` in path, query or body. */
  readonly batch?: {
    readonly size: number;
    readonly param?: string;
    /** Between ids in the parameter; a comma when left out. */
    readonly separator?: string;
    /** `?id=1&id=2` instead of `?id=1,2`. */
    readonly repeat?: boolean;
  };
  /** Which rows of a mixed list are those of this dataset: `{ type: ['call', 'voicemail'] }`, or a function of a row. */
  readonly where?: RowFilter;
  /** Whether rows come newest first; they are read to the end and sorted when they do not. */
  readonly order?: 'newestFirst' | 'unordered';
  /** Parameter for rows older than an instant. */
  readonly until?: { readonly param: string; readonly format?: 'iso' | 'unix' | 'unixMs' };
  /** Parameter for rows not older than an instant. */
  readonly since?: { readonly param: string; readonly format?: 'iso' | 'unix' | 'unixMs' };
  /** The identifier type that requests are keyed by, instead of the record id. */
  readonly keyedBy?: string;
  /** What the API makes of the key, e.g. `md5`. */
  readonly key?: (value: string) => string;
  /**
   * A first step from the key to the id that requests take as `{resolved}`; where it finds a list of
   * them, each is asked for: the comments of each ticket. `page` leads through a long one, `method`,
   * `query` and `body` are those of an endpoint.
   */
  readonly resolve?: Omit<EndpointConfig, 'rows'> & { readonly value: BodyPath };
  /** A single row by its own key, `{id}`. */
  readonly get?: Omit<EndpointConfig, 'page'>;
  /** For `consents`: how the API is told of a decision that Rotunda records. */
  readonly write?: RestWriteConfig;
  /** For `profiles`: records by identifier, `{value}`. */
  readonly find?: Readonly<Record<string, FindConfig>>;
  /** For `profiles`: records by free text, `{text}`. */
  readonly search?: EndpointConfig;
  /** For `profiles`: all records, for `rotunda sync`. */
  readonly scan?: EndpointConfig;
  readonly [field: string]: Mapped | object | number | boolean | undefined;
}

/** What `rest()` is told. */
export type RestConfig = {
  readonly baseUrl: string | Setting;
  readonly headers?: Readonly<Record<string, string | Setting>>;
  readonly auth?: HttpAuthConfig;
  readonly maxConnections?: number;
  readonly deadlineMs?: number;
  readonly maxBytes?: number;
  readonly quotes?: Escaping;
  readonly maxPages?: number;
  readonly errorWhen?:
    | readonly ErrorRule[]
    // biome-ignore lint/suspicious/noExplicitAny: the body has no type that is known here
    | ((body: any, status: number) => ErrorMeaning | undefined);
} & ResilienceConfig &
  EconomyConfig &
  DatasetMappings<RestDatasetOptions>;
