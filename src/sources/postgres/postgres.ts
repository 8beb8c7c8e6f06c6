import { defineSource } from '../defineSource.js';
import { type PostgresConfig, type PostgresOptions, postgresOptions } from './PostgresConfig.js';
import { compilePostgresDataset, type PostgresDataset } from './PostgresDataset.js';
import { PostgresSource } from './PostgresSource.js';

/**
 * A PostgreSQL database: one statement for many records, which can only read.
 *
 * @example
 * postgres({
 *   url: env('SHOP_DATABASE_URL'),
 *   profiles: { table: 'customers', recordId: 'customer_id', givenName: 'first_name', identifiers: { EMAIL: 'email' } },
 *   orders: { table: 'orders', recordId: 'customer_id', id: 'order_id', occurredAt: 'order_date', total: money('amount', 'currency') },
 * })
 */
export const postgres = defineSource<PostgresConfig, PostgresOptions, readonly PostgresDataset[]>({
  kind: 'postgres',
  options: postgresOptions,
  optionNames: Object.keys(postgresOptions.shape),
  compile: (blueprint) =>
    blueprint.datasets.flatMap((dataset) => compilePostgresDataset(blueprint, dataset) ?? []),
  create: (name, options, datasets) => new PostgresSource(name, options, datasets),
});
