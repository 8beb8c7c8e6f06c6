import { defineSource } from '../defineSource.js';
import { type RestConfig, type RestOptions, restOptions } from './RestConfig.js';
import { compileRestDataset, type RestDataset } from './RestDataset.js';
import { RestSource } from './RestSource.js';

/**
 * A REST API that answers JSON: one record per request, or many where it takes a list of ids.
 *
 * @example
 * rest({
 *   baseUrl: env('HELPDESK_URL'),
 *   auth: bearer(secret('HELPDESK_TOKEN')),
 *   tickets: {
 *     path: '/users/{recordId}/tickets', rows: '$.tickets', order: 'newestFirst',
 *     page: cursorPages({ param: 'after', cursor: '$.meta.after', size: { param: 'size', max: 100 } }),
 *     id: 'id', occurredAt: 'created_at', subject: 'subject', status: 'status',
 *   },
 * })
 */
export const rest = defineSource<RestConfig, RestOptions, readonly RestDataset[]>({
  kind: 'rest',
  options: restOptions,
  optionNames: Object.keys(restOptions.shape),
  compile: (blueprint) =>
    blueprint.datasets.flatMap((dataset) => compileRestDataset(blueprint, dataset) ?? []),
  create: (name, options, datasets) => new RestSource(name, options, datasets),
});
