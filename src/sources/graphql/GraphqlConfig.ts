import { z } from 'zod';
import type { Mapped } from '../../config/expressions/Expression.js';
import type { Setting } from '../../config/settings/Setting.js';
import type { DatasetMappings } from '../DatasetMappings.js';
import type { RowFilter } from '../documents/rowFilter.js';
import type { EconomyConfig } from '../economy/economyOptions.js';
import { httpOptions } from '../http/HttpOptions.js';
import { httpUrl } from '../http/httpUrl.js';
import type { ResilienceConfig } from '../resilience/resilienceOptions.js';
import type { RestConfig } from '../rest/RestConfig.js';
import type { GraphqlWriteConfig } from './GraphqlWrite.js';

/** How an upstream GraphQL API is reached. */
export const graphqlOptions = z.strictObject({
  /** The API's one endpoint. */
  url: httpUrl('https://api.example.com/graphql', true),
  ...httpOptions,
});

/** The validated options of a GraphQL source. */
export type GraphqlOptions = z.output<typeof graphqlOptions>;

/** One operation whose answer has rows. */
export interface OperationConfig {
  readonly query: string;
  /** Path of the rows, from `data`. */
  readonly rows: string;
  /** Variables that are made of others: `{ where: 'email="{value}"' }`. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** What a dataset of a GraphQL source is told besides its fields. */
export interface GraphqlDatasetOptions {
  /**
   * One operation for many records, with a list variable `$keys`; it may declare `$limit` (rows per
   * record), `$before` and `$from` (instants) as well.
   */
  readonly query?: string;
  /**
   * Instead of `query`: the selection for one record, with `$key` and, where it pages, `$limit` and
   * `$cursor`, `$offset` (rows to skip) or `$page` (its number, from 1); Rotunda sends one aliased
   * selection per record.
   */
  readonly each?: string;
  /** With `each`: what `$key` is made of, where it is more than the key: `{ key: 'customerId="{key}"' }`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** GraphQL type of `$key` in `each`; `ID!` when left out. */
  readonly keyType?: string;
  /** With `query`: path of the items, one per record, from `data`. */
  readonly items?: string;
  /** With `query`: path of the record's key in an item. */
  readonly itemKey?: string;
  /** Path of the rows in an item (`query`) or in the aliased field (`each`); the thing itself when left out. */
  readonly rows?: string;
  /** Path that says whether there are more rows, beside `rows`. */
  readonly hasMore?: string;
  /** With `$offset` or `$page` in `each`: path of the number of all rows, beside `rows`. */
  readonly totalCount?: string;
  /** With `$page` in `each`: path of the number of all pages, beside `rows`. */
  readonly pageCount?: string;
  /** With `each`: path of the cursor of the next page, beside `rows`. */
  readonly cursor?: string;
  /** GraphQL type of `$cursor` in `each`; `String` when left out. */
  readonly cursorType?: string;
  /** Records per operation; 100 when left out, 20 with `each`. */
  readonly batchSize?: number;
  /** Rows per record that the API grants at most; 100 when left out. */
  readonly maxLimit?: number;
  /** Which rows of a mixed list are those of this dataset: `{ __typename: 'Order' }`, or a function of a row. */
  readonly where?: RowFilter;
  readonly order?: 'newestFirst' | 'unordered';
  /** The identifier type that keys are values of, instead of record ids. */
  readonly keyedBy?: string;
  readonly key?: (value: string) => string;
  /** Rows by their own keys: an operation with a list variable `$keys`. */
  readonly get?: OperationConfig;
  /** For `consents`: how the API is told of a decision that Rotunda records. */
  readonly write?: GraphqlWriteConfig;
  /** For `profiles`: records by identifier: operations with a variable `$value`. */
  readonly find?: Readonly<
    Record<
      string,
      OperationConfig & {
        /** What the API makes of the value: `withoutPlus`, `md5`. */
        readonly key?: (value: string) => string;
      }
    >
  >;
  /** For `profiles`: records by free text: an operation with `$text`, and `$limit` if it has one. */
  readonly search?: OperationConfig;
  /**
   * For `profiles`: all records: an operation with `$cursor`, `$offset` (rows to skip) or `$page` (its
   * number, from 1), and `$limit` if it has one. By `$offset` and `$page`, a page with fewer rows than
   * `$limit` is the last, unless `totalCount`, `pageCount` or `hasMore` tells.
   */
  readonly scan?: OperationConfig & {
    readonly cursor?: string;
    readonly hasMore?: string;
    readonly totalCount?: string;
    readonly pageCount?: string;
  };
  /** Path of the record's key in a row, where rows are found by anything but that key. */
  readonly recordId?: Mapped;
  readonly [field: string]: Mapped | object | number | boolean | undefined;
}

/** What `graphql()` is told. */
export type GraphqlConfig = {
  readonly url: string | Setting;
} & Pick<
  RestConfig,
  | 'headers'
  | 'auth'
  | 'maxConnections'
  | 'deadlineMs'
  | 'maxBytes'
  | 'maxPages'
  | 'errorWhen'
  | 'quotes'
> &
  ResilienceConfig &
  EconomyConfig &
  DatasetMappings<GraphqlDatasetOptions>;
