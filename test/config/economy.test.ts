import { describe, expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import { ConfigError } from '../../src/config/ConfigError.js';
import { constant } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';

/** All problems of a source with these options, as `path: message`. */
function problemsOf(options: Record<string, unknown>): string[] {
  const rows = { recordId: 'person', id: 'id' };
  const decided = { decidedAt: 'at', channel: constant('EMAIL'), purpose: constant('MARKETING') };
  const desk = memory({
    silo: new MemorySilo(),
    profiles: { recordId: 'id' },
    tickets: { ...rows, occurredAt: 'at' },
    consents: { ...rows, ...decided, status: constant('GRANTED') },
    ...options,
  });
  try {
    planGateway({ sources: { desk } }, { env: {}, folder: '.' });
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe('what saves reads of a source', () => {
  it('is taken for every kind of source', () => {
    expect(problemsOf({ sharing: {}, cache: { ttlSeconds: 60 } })).toEqual([]);
    expect(problemsOf({ cache: { ttlSeconds: 1, datasets: { consents: false } } })).toEqual([]);
  });

  it('is refused with its place where it makes no sense', () => {
    expect(problemsOf({ sharing: { coalesce: 'yes', window: 5 } })).toEqual([
      expect.stringMatching(/^sources\.desk\.sharing\.coalesce: expected a boolean, found a text/),
      expect.stringMatching(/^sources\.desk\.sharing\.window: unknown key/),
    ]);
    expect(problemsOf({ cache: {} })).toEqual([
      expect.stringMatching(/^sources\.desk\.cache\.ttlSeconds: expected a number, found nothing/),
    ]);
    expect(problemsOf({ cache: { ttlSeconds: 60, datasets: { orders: false } } })).toEqual([
      'sources.desk.cache.datasets.orders: expected a dataset of this source, one of profiles, tickets, consents',
    ]);
  });

  it('never keeps consents', () => {
    expect(problemsOf({ cache: { ttlSeconds: 60, datasets: { consents: {} } } })).toEqual([
      'sources.desk.cache.datasets.consents: expected nothing, or false: these rows are never kept',
    ]);
  });
});
