import { describe, expect, it } from '@jest/globals';
import damerauLevenshtein from 'damerau-levenshtein';
import fc from 'fast-check';
import type { AttributeKind } from '../../../src/identity/matching/AttributeSpec.js';
import { comparisonOf } from '../../../src/identity/matching/comparison/comparisonOf.js';
import { isOneEdit } from '../../../src/identity/matching/comparison/isOneEdit.js';

describe('comparison levels', () => {
  it.each<[AttributeKind, string, string, string]>([
    ['givenName', 'martha', 'marhta', 'oneEdit'],
    ['givenName', 'rob', 'robert', 'shortForm'],
    ['givenName', 'j', 'james', 'shortForm'],
    ['givenName', 'peggy', 'margaret', 'shortForm'],
    ['givenName', 'bob', 'rob', 'oneEdit'],
    ['givenName', 'j p', 'jan piet', 'shortForm'],
    ['givenName', 'j p', 'j m', 'other'],
    ['givenName', 'mario', 'maria', 'other'],
    ['givenName', 'fred', 'frederica', 'other'],
    ['givenName', 'иван', 'ivan', 'shortForm'],
    ['givenName', 'олег', 'olga', 'other'],
    ['familyName', 'иванов', 'ivanov', 'shortForm'],
    ['familyName', '王', 'wang', 'shortForm'],
    ['familyName', '王', 'zhang', 'other'],
    ['familyName', 'garcia lopez', 'lopez', 'shortForm'],
    ['familyName', 'smith', 'jones', 'other'],
    ['familyName', 'smith jr', 'smith sr', 'other'],
    ['familyName', 'smith', 'smith jr', 'jaroWinkler92'],
    ['date', '19710603', '19710306', 'dayAndMonthSwapped'],
    ['date', '19710603', '19710604', 'oneDigit'],
    ['date', '19710603', '19710628', 'twoParts'],
    ['date', '19710628', '19710703', 'withinMonth'],
    ['date', '19710628', '19720503', 'withinYear'],
    ['date', '19710628', '19790503', 'withinDecade'],
    ['date', '19710628', '1971', 'withinMonth'],
    ['date', '19710628', '20150503', 'other'],
    ['email', 'ann@example.com', 'ann@exmaple.com', 'oneEdit'],
    ['email', 'ann.lee@example.com', 'ann.lee@other.org', 'localPart'],
    ['email', 'ann.leigh@example.com', 'anne.liegh@exampel.com', 'similar'],
    ['email', 'henry.c35@a.com', 'henryr@b.org', 'other'],
    ['email', 'ann.lee12@example.com', 'ann.lee907@example.com', 'other'],
    ['phone', '491701234567', '1701234567', 'sameEnd'],
    ['phone', '491701234567', '491701234568', 'oneDigit'],
    ['postalCode', 'sw1a1aa', 'sw1a2bb', 'sameArea'],
    ['number', '12', '21', 'oneDigit'],
    ['number', '1', '2', 'other'],
    ['identifier', '5304218', '5304281', 'oneEdit'],
    ['street', 'stanley street', 'stanley str', 'jaroWinkler92'],
  ])('%s: %s and %s are %s', (kind, a, b, level) => {
    const { levels, compare } = comparisonOf(kind);
    expect(levels[compare(a, b)]).toBe(level);
    expect(compare(b, a)).toBe(compare(a, b));
  });

  it.each([
    ['abc', 'abc', true],
    ['abc', 'ab', true],
    ['abc', 'acb', true],
    ['abc', 'xbc', true],
    ['abcd', 'badc', false],
    ['abc', 'abcde', false],
    ['', 'ab', false],
  ])('%p and %p are one edit apart at most: %p', (a, b, expected) => {
    expect(isOneEdit(a, b)).toBe(expected);
  });

  it('are one edit apart where the distance of Damerau and Levenshtein says so', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(isOneEdit(a, b)).toBe(damerauLevenshtein(a, b).steps <= 1);
      }),
      { numRuns: 2_000 },
    );
  });
});
