import { expect, it } from '@jest/globals';
import { cursorPages, rest } from '../../src/rotunda.js';
import { startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway } from '../support/startTestGateway.js';

it('goes on where a scan was cut off, and no store tells by whom that was', async () => {
  const pages: Record<string, string[]> = {
    '': ['ada@example.com'],
    'ada@example.com': ['bo@example.com'],
  };
  let isBroken = true;
  const silo = await startHttpSilo(({ query }) => {
    const after = query.get('after') ?? '';
    if (after !== '' && isBroken) return { status: 400, json: {} };
    return { json: { people: (pages[after] ?? []).map((id) => ({ id })) } };
  });
  const rotunda = await startTestGateway({
    sources: {
      crm: rest({
        baseUrl: silo.url,
        profiles: {
          path: '/people/{recordId}',
          recordId: 'id',
          identifiers: { EMAIL: 'id' },
          scan: {
            path: '/people',
            rows: 'people',
            page: cursorPages({ param: 'after', cursor: 'people[-1].id' }),
          },
        },
      }),
    },
  });
  await rotunda.sync().catch(() => undefined);
  expect(await rotunda.dumpStore()).not.toContain('example.com');
  isBroken = false;
  silo.requests.splice(0);
  await rotunda.sync();
  expect(silo.requests.map(({ query }) => query.get('after'))[0]).toBe('ada@example.com');
  const { data } = await rotunda.ask('{ customers { nodes { id } } }');
  expect(data.customers.nodes).toHaveLength(2);
  await rotunda.close();
  await silo.close();
});
