import { domainToASCII } from 'node:url';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseEmail } from '../../src/identity/identifiers/normaliseEmail.js';

it('compares domains of e-mail addresses as URLs have them, however they are written', () => {
  const label = fc.string({
    unit: fc.constantFrom('a', 'b', 'x', 'n', '-', '0', '1', 'B', 'ü', 'ß', 'xn--', 'tda'),
    minLength: 1,
    maxLength: 6,
  });
  const domain = fc.array(label, { minLength: 2, maxLength: 4 }).map((labels) => labels.join('.'));
  fc.assert(
    fc.property(domain, (written) => {
      const ascii = domainToASCII(written.toLowerCase());
      const expected = ascii === '' ? undefined : `ada@${ascii}`;
      expect(normaliseEmail(`ada@${written}`, 'lowerCase')).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});
