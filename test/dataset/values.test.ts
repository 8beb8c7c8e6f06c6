import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FieldProblem } from '../../src/dataset/values/FieldProblem.js';
import { parseBoolean } from '../../src/dataset/values/parseBoolean.js';
import { parseDate } from '../../src/dataset/values/parseDate.js';
import { parseDateTime } from '../../src/dataset/values/parseDateTime.js';
import { parseEnum } from '../../src/dataset/values/parseEnum.js';
import { parseMoney } from '../../src/dataset/values/parseMoney.js';
import { parseNumber } from '../../src/dataset/values/parseNumber.js';
import { parseWholeNumber } from '../../src/dataset/values/parseWholeNumber.js';

const problem = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof FieldProblem) return error.message;
    throw error;
  }
  throw new Error('expected a problem');
};

describe('an instant', () => {
  it.each([
    ['2026-03-01T10:20:30Z', undefined, '2026-03-01T10:20:30.000Z'],
    ['2026-03-01T10:20:30.123456+02:00', undefined, '2026-03-01T08:20:30.123456Z'],
    ['2026-03-01 10:20:30.5+00', undefined, '2026-03-01T10:20:30.500Z'],
    ['2026-03-01 10:20', undefined, '2026-03-01T10:20:00.000Z'],
    ['2026-03-01', undefined, '2026-03-01T00:00:00.000Z'],
    ['2026-07-01 12:00:00', { zone: 'Europe/Amsterdam' }, '2026-07-01T10:00:00.000Z'],
    ['2026-01-01 12:00:00', { zone: 'Europe/Amsterdam' }, '2026-01-01T11:00:00.000Z'],
    // The hour that comes twice when clocks are put back is taken for the second of the two, as PostgreSQL does.
    ['2026-10-25 02:30:00', { zone: 'Europe/Amsterdam' }, '2026-10-25T01:30:00.000Z'],
    [
      '25.10.2026 02:30',
      { format: 'dd.MM.yyyy HH:mm', zone: 'Europe/Berlin' },
      '2026-10-25T01:30:00.000Z',
    ],
    // The hour that clocks leave out is taken as if they had not.
    ['2026-03-29 02:30:00', { zone: 'Europe/Amsterdam' }, '2026-03-29T01:30:00.000Z'],
    ['2026-07-01T12:00:00+05:00', { zone: 'Europe/Amsterdam' }, '2026-07-01T07:00:00.000Z'],
    [1767225600, { format: 'unix' }, '2026-01-01T00:00:00.000Z'],
    ['1767225600.5', { format: 'unix' }, '2026-01-01T00:00:00.500Z'],
    [1767225600123, { format: 'unixMs' }, '2026-01-01T00:00:00.123Z'],
    [
      '31.12.2025 23:30',
      { format: 'dd.MM.yyyy HH:mm', zone: 'Europe/Berlin' },
      '2025-12-31T22:30:00.000Z',
    ],
    ['Sun, 06 Nov 1994 08:49:37 GMT', { format: 'http' }, '1994-11-06T08:49:37.000Z'],
    ['Tue, 01 Nov 2016 13:23:12 +0630', { format: 'rfc2822' }, '2016-11-01T06:53:12.000Z'],
  ])('%p with %p is %s', (value, format, expected) => {
    expect(parseDateTime(value, format)).toBe(expected);
  });

  it.each([
    'yesterday',
    '2026-02-30',
    '2026-13-01T00:00:00Z',
    '2026-01-01T25:00:00Z',
    '',
    {},
    true,
    Number.NaN,
    new Date(8.64e15),
  ])('is not %p', (value) => {
    expect(problem(() => parseDateTime(value))).toMatch(/^expected/);
  });

  it('does not depend on the zone of the machine, and comes back as it was', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true }),
        (date) => {
          expect(parseDateTime(date.toISOString())).toBe(date.toISOString());
          expect(parseDateTime(date)).toBe(date.toISOString());
          expect(parseDateTime(date.getTime(), { format: 'unixMs' })).toBe(date.toISOString());
        },
      ),
    );
  });
});

describe('a calendar day', () => {
  it.each([
    ['1984-02-29', undefined, '1984-02-29'],
    ['1984-02-29T23:59:59-11:00', undefined, '1984-02-29'],
    [new Date('1984-02-29T00:00:00Z'), undefined, '1984-02-29'],
    ['29/02/1984', 'dd/MM/yyyy', '1984-02-29'],
    [19840229, 'yyyyMMdd', '1984-02-29'],
    ['19840229', undefined, '1984-02-29'],
    [19840229, undefined, '1984-02-29'],
    ['1984/02/29', undefined, '1984-02-29'],
    ['1984.02.29 00:00', undefined, '1984-02-29'],
  ])('%p is never shifted', (value, format, expected) => {
    expect(parseDate(value, format)).toBe(expected);
  });

  it.each(['1983-02-29', '19841301', '1984-0229', 1984022, 'born in May', new Date(Number.NaN)])(
    'is not %p',
    (value) => {
      expect(problem(() => parseDate(value))).toMatch(/^expected a calendar day/);
    },
  );
});

describe('an amount of money', () => {
  it.each([
    ['59.9', 'EUR', '59.90'],
    ['0.005', 'EUR', '0.01'],
    ['-0.005', 'EUR', '-0.01'],
    ['-0.001', 'EUR', '0.00'],
    ['1e3', 'usd', '1000.00'],
    [0.1 + 0.2, 'EUR', '0.30'],
    ['1234567890123456789.995', 'EUR', '1234567890123456790.00'],
    ['99.5', 'JPY', '100'],
    ['1.2345', 'BHD', '1.235'],
    ['1.25', 'HUF', '1.25'],
    ['1.255', 'IDR', '1.26'],
    ['1.2345', 'IQD', '1.235'],
    ['0.12345', 'CLF', '0.1235'],
    ['.5', 'EUR', '0.50'],
    ['440.0000', 'EUR', '440.00'],
  ])('%p %s is %s', (amount, currency, expected) => {
    expect(parseMoney(amount, currency, 'MAJOR').amount).toBe(expected);
  });

  it('can come in the minor unit', () => {
    expect(parseMoney(5990, 'EUR', 'MINOR')).toEqual({ amount: '59.90', currency: 'EUR' });
    expect(parseMoney('5990', 'JPY', 'MINOR')).toEqual({ amount: '5990', currency: 'JPY' });
    expect(parseMoney(5n, 'EUR', 'MINOR').amount).toBe('0.05');
  });

  it('is exact for every number of cents', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (cents) => {
        const { amount } = parseMoney(cents, 'EUR', 'MINOR');
        expect(BigInt(amount.replace('.', ''))).toBe(cents);
        expect(parseMoney(amount, 'EUR', 'MAJOR').amount).toBe(amount);
      }),
    );
  });

  it.each([
    ['a lot', 'EUR'],
    ['', 'EUR'],
    ['12,50', 'EUR'],
    ['1', 'euro'],
    ['9'.repeat(1_001), 'EUR'],
    [`${'9'.repeat(200_000)}!`, 'EUR'],
    ['1', null],
  ])('is not %p %p, and the message does not show it', (amount, currency) => {
    const message = problem(() => parseMoney(amount, currency, 'MAJOR'));
    expect(message).toMatch(/^expected (a decimal amount|an ISO 4217 currency code), found/);
    expect(message).not.toContain('a lot');
  });
});

describe('other values', () => {
  it.each(['00:04:30', '4:30', 'PT4M30S', 'P1DT2H', 'PT0.5S'])(
    'says of %s how it is read where seconds are wanted',
    (value) => {
      expect(problem(() => parseWholeNumber(value))).toMatch(/found what may be a duration/);
    },
  );

  it('reads whole numbers that fit, however they are written', () => {
    expect(['12', '12.0', 12, 12n, ' -3 '].map(parseWholeNumber)).toEqual([12, 12, 12, 12, -3]);
    for (const value of ['1.5', 'x', 2 ** 31, '', true]) {
      expect(problem(() => parseWholeNumber(value))).toMatch(/^expected a whole number/);
    }
  });

  it('reads numbers that GraphQL can show', () => {
    expect(['1.5', 1.5, 2n, ' 3e2 '].map(parseNumber)).toEqual([1.5, 1.5, 2, 300]);
    for (const value of ['1e400', Number.POSITIVE_INFINITY, 10n ** 400n, 'x', '']) {
      expect(problem(() => parseNumber(value))).toMatch(/^expected a number/);
    }
  });

  it('reads truth in the words of databases', () => {
    expect(['t', 'TRUE', 'yes', 1, true].map(parseBoolean)).toEqual([true, true, true, true, true]);
    expect(['f', 'no', 0, false].map(parseBoolean)).toEqual([false, false, false, false]);
    expect(problem(() => parseBoolean('maybe'))).toMatch(/^expected true or false/);
  });

  it('takes a word that it does not know for another one, where there is such a value, and else for nothing', () => {
    const states = new Set(['SHIPPED', 'READY_FOR_PICKUP', 'OTHER']);
    expect(parseEnum('shipped', states)).toBe('SHIPPED');
    expect(parseEnum('ready for pickup', states)).toBe('READY_FOR_PICKUP');
    expect(parseEnum('teleported', states)).toBe('OTHER');
    expect(parseEnum('fax', new Set(['EMAIL']))).toBeNull();
  });
});
