import { describe, expect, it } from '@jest/globals';
import type { AttributeKind } from '../../../src/identity/matching/AttributeSpec.js';
import { normaliseValue } from '../../../src/identity/matching/values/normaliseValue.js';

describe('normalised values', () => {
  it.each<[AttributeKind, string | null, string | null]>([
    ['givenName', '  Zoë-Marie ', 'zoe marie'],
    ['familyName', '', null],
    ['familyName', null, null],
    ['date', '1971-06-24T00:00:00Z', '19710624'],
    ['date', '19710624', '19710624'],
    ['date', '24.6.1971', '19710624'],
    ['date', '1971', '1971'],
    ['date', 'unknown', null],
    ['date', '--', null],
    ['email', ' Ann@Example.COM', 'ann@example.com'],
    ['phone', '+49 (0)30 123-456', '49030123456'],
    ['phone', '0049 30 123456', '4930123456'],
    ['postalCode', 'SW1A 1AA', 'sw1a1aa'],
    ['identifier', '530-42.18', '5304218'],
    ['email', 'ann.lee+shop@gmail.com', 'annlee@gmail.com'],
  ])('%s %p is %p', (kind, raw, expected) => {
    expect(normaliseValue(kind, raw)).toBe(expected);
  });

  it.each<[AttributeKind, string]>([
    ['givenName', 'Test'],
    ['givenName', 'N/A'],
    ['familyName', 'Unbekannt'],
    ['date', '1900-01-01'],
    ['date', '0001-01-01'],
    ['email', 'noreply@example.com'],
    ['email', 'test@test.com'],
    ['email', 'n/a'],
    ['phone', '0000000000'],
    ['phone', '+1 111 111 1111'],
    ['postalCode', '00000'],
    ['city', 'n.a.'],
    ['city', 'NaN'],
    ['street', 'Not provided'],
    ['identifier', '999-99-9999'],
  ])('are none where one had to be written: %s %p', (kind, raw) => {
    expect(normaliseValue(kind, raw)).toBeNull();
  });

  it.each<[AttributeKind, string]>([
    ['givenName', 'Nan'],
    ['familyName', 'Guest'],
    ['familyName', 'Na'],
    ['familyName', 'No'],
    ['postalCode', '2222'],
    ['city', 'Nancy'],
    ['date', '1990-01-01'],
  ])('are those of somebody: %s %p', (kind, raw) => {
    expect(normaliseValue(kind, raw)).not.toBeNull();
  });
});
