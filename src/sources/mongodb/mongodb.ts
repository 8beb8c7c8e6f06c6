import { defineSource } from '../defineSource.js';
import { type MongodbConfig, type MongodbOptions, mongodbOptions } from './MongodbConfig.js';
import { compileMongodbDataset, type MongodbDataset } from './MongodbDataset.js';
import { MongodbSource } from './MongodbSource.js';

/**
 * A MongoDB database: one aggregation for many records.
 *
 * @example
 * mongodb({
 *   url: env('SOCIAL_MONGODB_URL'),
 *   messages: { collection: 'messages', recordId: 'userId', occurredAt: 'sentAt', channel: constant('SOCIAL'), text: 'body' },
 * })
 */
export const mongodb = defineSource<MongodbConfig, MongodbOptions, readonly MongodbDataset[]>({
  kind: 'mongodb',
  options: mongodbOptions,
  optionNames: Object.keys(mongodbOptions.shape),
  compile: (blueprint) =>
    blueprint.datasets.flatMap((dataset) => compileMongodbDataset(blueprint, dataset) ?? []),
  create: (name, options, datasets) => new MongodbSource(name, options, datasets),
});
