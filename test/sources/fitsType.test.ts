import { expect, it } from '@jest/globals';
import { fitsType } from '../../src/sources/postgres/statements/fitsType.js';

const UUID = '0b5c2a3e-1f1d-4f0a-9c3b-5a1d2e3f4a5b';

it.each([
  ['bigint', ['0', '-1', '9223372036854775807'], ['9223372036854775808', '1e5', ' 1', '', '1.0']],
  ['numeric', ['12', '-1.50'], ['NaN', 'one', '9'.repeat(140_000), '.5']],
  ['uuid', [UUID, `{${UUID}}`, UUID.replaceAll('-', '')], [`{${UUID}`, `${UUID}}`, 'x']],
  ['text', ['', 'any \ud800'], ['a\u0000b']],
])('says which keys can be %s', (type, possible, impossible) => {
  for (const key of possible) expect([key, fitsType(key, type)]).toEqual([key, true]);
  for (const key of impossible) expect([key, fitsType(key, type)]).toEqual([key, false]);
});
