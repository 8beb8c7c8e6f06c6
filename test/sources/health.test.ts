import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SourceError } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const HEALTH = '{ sources { name state error { code retryable } } }';

const silo = new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] });
let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: {
      shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
    },
  });
  await rotunda.sync();
});
afterAll(() => rotunda.close());

describe('the health of a source', () => {
  it('tells why it failed last, while it fails', async () => {
    silo.failure = new SourceError('SOURCE_AUTH', 'the token is refused');
    await rotunda.ask('{ customers { nodes { profile { displayName } } } }');
    const { data, errors } = await rotunda.ask(HEALTH);
    expect(errors).toBeUndefined();
    expect(data.sources[0]).toMatchObject({
      name: 'shop',
      error: { code: 'SOURCE_AUTH', retryable: false },
    });
  });

  it('forgets it with the next answer', async () => {
    silo.failure = undefined;
    await rotunda.ask('{ customers { nodes { profile { displayName } } } }');
    expect((await rotunda.ask(HEALTH)).data.sources[0]).toMatchObject({ error: null });
  });
});
