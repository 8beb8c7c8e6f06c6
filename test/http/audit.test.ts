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

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${rotunda.url}/graphql` });

  it('has 61 audits', () => {
    expect(audits.length).toBe(61);
  });

  it.each(audits.map((audit) => [audit.name, audit] as const))('%s', async (_name, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
