import { expect, it } from '@jest/globals';
import { planGateway } from '../../src/app/plan/planGateway.js';
import type { RotundaConfig } from '../../src/rotunda.js';
import { MemorySilo, memory } from '../support/memoryKind.js';

const key = Buffer.alloc(32, 1).toString('base64');

function problemsOf(server: RotundaConfig['server']): string {
  const sources = { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) };
  const store = { url: 'mongodb://127.0.0.1', encryptionKeys: [key], indexKey: key };
  try {
    planGateway({ sources, store, server }, { env: {}, folder: '.' });
  } catch (error) {
    return String(error);
  }
  return '';
}

const manifest = (body: string) => JSON.stringify({ operations: [{ id: 'a', body }] });

it('operations are read as the compilers of clients write them', () => {
  expect(problemsOf({ operations: '{"sha256:1":"{ sources { name } }"}' })).toBe('');
  expect(problemsOf({ operations: manifest('{ sources { name } }') })).toBe('');
});

it.each([
  [{ operations: 'no JSON' }, 'server.operations: expected JSON with documents by their ids'],
  [{ operations: '{"a": 1}' }, 'server.operations: expected JSON with documents by their ids'],
  [{ operations: '{"operations": [{}]}' }, 'server.operations: expected JSON with documents'],
  [{ operations: manifest('{ nothing }') }, 'server.operations.a: Cannot query field "nothing"'],
  [{ operations: '{"b": "query {"}' }, 'server.operations.b: Syntax Error'],
  [{ onlyOperations: true }, 'server.onlyOperations: expected `operations` beside it'],
  [
    { operations: '{}', onlyOperations: true, dashboard: true },
    'server.dashboard: expected false with `onlyOperations`',
  ],
])('what is wrong with operations is told: %j', (server, expected) => {
  expect(problemsOf(server)).toContain(expected);
});
