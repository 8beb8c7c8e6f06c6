import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { memberCutIn } from '../../../src/http/body/memberCutIn.js';

const name = fc.string({ unit: 'binary' }).filter((text) => text !== 'query');
const member = fc.tuple(name, fc.jsonValue());

it('names the member in whose text a body is cut, wherever that is', () => {
  fc.assert(
    fc.property(fc.array(member), fc.string({ unit: 'binary' }), fc.nat(), (before, text, at) => {
      const start = before.map(
        ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)},`,
      );
      const outside = Buffer.from(`{${start.join('')}"query":`);
      const body = Buffer.concat([
        outside,
        Buffer.from(JSON.stringify(text)),
        Buffer.from(',"a":1}'),
      ]);
      const [from, to] = [outside.length + 1, body.length - '","a":1}'.length];
      const cut = at % (body.length + 1);
      const isWithin = cut >= from && cut <= to;
      expect(memberCutIn(body.subarray(0, cut)) === 'query').toBe(isWithin);
    }),
    { examples: [[[], '𐀀𐀀', 2027576736]] },
  );
});

it.each([
  '',
  '[',
  '{',
  '"query',
  '{"a":{"query":"',
  '{"query":["',
  '{"query',
  '{{"query":"',
  'query":"',
])('names none for %s', (start) => expect(memberCutIn(Buffer.from(start))).toBeUndefined());
