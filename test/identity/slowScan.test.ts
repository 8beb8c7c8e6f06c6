import { expect, it } from '@jest/globals';
import { postgres, SourceError } from '../../src/rotunda.js';
import { createDatabase } from '../support/createDatabase.js';
import { eventually } from '../support/eventually.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway } from '../support/startTestGateway.js';

it('reads records from a silo that is slower than a request may wait', async () => {
  const database = await createDatabase();
  await database.run('CREATE TABLE people (id int, given text, email text)');
  await database.run("INSERT INTO people VALUES (1, 'Ada', 'ada@example.com')");
  await database.run('BEGIN; LOCK TABLE people IN ACCESS EXCLUSIVE MODE');
  const rotunda = await startTestGateway({
    sources: {
      shop: postgres({
        url: database.url,
        deadlineMs: 700,
        profiles: {
          table: 'people',
          recordId: 'id',
          givenName: 'given',
          identifiers: { EMAIL: 'email' },
        },
      }),
    },
  });
  const syncing = rotunda.sync();
  setTimeout(() => void database.run('COMMIT'), 1_500);
  expect((await syncing).scans).toEqual([
    { source: 'shop', seen: 1, changed: 1, deleted: 0, unreadable: 0 },
  ]);
  await rotunda.close();
  await database.drop();
});

it('tries again when a silo fails for a moment', async () => {
  const silo = new MemorySilo({ profiles: [{ id: 1, email: 'ada@example.com' }] });
  const mapping = { recordId: 'id', identifiers: { EMAIL: 'email' } };
  const rotunda = await startTestGateway({
    sources: { shop: memory({ silo, profiles: mapping }) },
  });
  silo.failure = new SourceError('SOURCE_UNAVAILABLE', 'restarting');
  const syncing = rotunda.sync();
  setTimeout(() => {
    silo.failure = undefined;
  }, 500);
  const { scans } = await syncing;
  expect(scans).toEqual([{ source: 'shop', seen: 1, changed: 1, deleted: 0, unreadable: 0 }]);
  await rotunda.close();
});

it('waits for no silo any more once it is interrupted', async () => {
  const silo = new MemorySilo({ profiles: [{ id: 1 }] });
  const rotunda = await startTestGateway({
    sources: { shop: memory({ silo, profiles: { recordId: 'id' } }) },
  });
  silo.failure = new SourceError('SOURCE_UNAVAILABLE', 'restarting');
  const interrupted = new AbortController();
  const syncing = rotunda.sync('default', interrupted.signal);
  await eventually(() => silo.calls.scan === 1);
  interrupted.abort();
  const { scans } = await syncing;
  expect(scans).toMatchObject([{ source: 'shop', error: { code: 'SOURCE_UNAVAILABLE' } }]);
  expect(silo.calls.scan).toBe(1);
  await rotunda.close();
});
