import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) },
  });
});

afterAll(() => rotunda.close());

/** The audits of GraphQL over HTTP; GET needs a header that no form of a foreign page can send. */
const fetchWithPreflight: typeof fetch = (url, init) => {
  const headers = new Headers(init?.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(url, { ...init, headers });
};

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({
    url: () => `${rotunda.url}/graphql`,
    fetchFn: fetchWithPreflight,
  });

  it('has 61 audits', () => {
    expect(audits.length).toBe(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
