import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { constant, rest } from '../../src/rotunda.js';
import { type HttpSilo, startHttpSilo } from '../support/startHttpSilo.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const line = (place: number) =>
  JSON.stringify({ id: `e${place}`, at: `2026-01-0${place}T00:00:00Z`, session: 1 });
const lines = (count: number) => Array.from({ length: count }, (_, place) => line(place + 1));
const NDJSON = 'application/x-ndjson; charset=utf-8';

/** What an export answers of somebody, and the type that it says this to be. */
const EXPORTS: Readonly<Record<string, readonly [type: string, text: string]>> = {
  many: [NDJSON, `${lines(3).join('\n')}\n`],
  ended: ['application/jsonl', lines(3).join('\r\n\r\n')],
  plain: ['text/plain', lines(3).join('\n')],
  json: ['application/json', `${lines(3).join('\n')}\n`],
  one: [NDJSON, `${line(1)}\n`],
  none: [NDJSON, ''],
  cut: [NDJSON, `${line(1)}\n{"id":"e2","at":`],
  mixed: ['application/json', `${line(1)}\nservice unavailable`],
};

let silo: HttpSilo;
let rotunda: TestGateway;

beforeAll(async () => {
  silo = await startHttpSilo(({ path }) => {
    const [, list, id = ''] = path.split('/');
    if (list === 'people') return { json: { id } };
    const [type, text] = EXPORTS[id] ?? [NDJSON, ''];
    return { headers: { 'content-type': type }, text };
  });
  rotunda = await startTestGateway({
    sources: {
      analytics: rest({
        baseUrl: silo.url,
        profiles: { path: '/people/{recordId}', recordId: 'id' },
        events: {
          path: '/export/{recordId}',
          id: 'id',
          occurredAt: 'at',
          channel: constant('APP'),
          name: 'id',
        },
      }),
    },
  });
});

afterAll(async () => {
  await rotunda.close();
  await silo.close();
});

async function read(id: string) {
  const { data } = await rotunda.ask(
    `query ($id: String!) { customer(by: { record: { source: "analytics", recordId: $id } }) {
      events { nodes { name } complete freshness { state error { code } } }
    } }`,
    { id },
  );
  return data.customer.events;
}

describe('an API that answers a document on each line', () => {
  it.each([
    ['many', ['e3', 'e2', 'e1']],
    ['ended', ['e3', 'e2', 'e1']],
    ['plain', ['e3', 'e2', 'e1']],
    ['json', ['e3', 'e2', 'e1']],
    ['one', ['e1']],
    ['none', []],
  ])('is read: %s', async (id, names) => {
    const { nodes, complete } = await read(id);
    expect(nodes.map(({ name }: { name: string }) => name)).toEqual(names);
    expect(complete).toBe(true);
  });

  it.each(['cut', 'mixed'])('is refused where one is none: %s', async (id) => {
    expect(await read(id)).toEqual({
      nodes: null,
      complete: false,
      freshness: [{ state: 'UNAVAILABLE', error: { code: 'SOURCE_BAD_RESPONSE' } }],
    });
  });
});
