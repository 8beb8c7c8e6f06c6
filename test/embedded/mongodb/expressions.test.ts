import { expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** A branch of `$switch`; written as a literal it would look like a promise to the linter. */
function branch(condition: Document, value: unknown): Document {
  return Object.fromEntries([
    ['case', condition],
    ['then', value],
  ]);
}

describeMongo('expressions', ({ db, itPerManual }) => {
  const order = { _id: 1, who: 'ann', total: 10, at: day('2026-01-05'), tags: ['a', 'b'] };

  async function evaluate(expression: unknown): Promise<unknown> {
    const orders = db().collection<Document>('orders');
    await orders.insertOne({ ...order, _id: 1 as never });
    const [found] = await orders.aggregate([{ $project: { value: expression } }]).toArray();
    return found?.value;
  }

  it.each<readonly [string, Document, unknown]>([
    ['arithmetic', { $subtract: [{ $multiply: ['$total', 3] }, { $mod: [7, 4] }] }, 27],
    ['division', { $divide: ['$total', 4] }, 2.5],
    ['rounding half to even', { $round: [{ $add: ['$total', 0.5] }, 0] }, 10],
    ['dates less dates', { $subtract: ['$at', day('2026-01-01')] }, 4 * 86_400_000],
    ['conditions', { $cond: [{ $gte: ['$total', 10] }, 'much', 'little'] }, 'much'],
    ['$switch', { $switch: { branches: [branch({ $eq: ['$who', 'ann'] }, 1)], default: 2 } }, 1],
    ['$ifNull', { $ifNull: ['$nope', '$who'] }, 'ann'],
    [
      '$map',
      { $map: { input: '$tags', as: 'tag', in: { $concat: ['$$tag', '!'] } } },
      ['a!', 'b!'],
    ],
    ['$filter', { $filter: { input: '$tags', cond: { $ne: ['$$this', 'a'] } } }, ['b']],
    [
      '$reduce',
      { $reduce: { input: '$tags', initialValue: '', in: { $concat: ['$$value', '$$this'] } } },
      'ab',
    ],
    ['$let', { $let: { vars: { x: '$total' }, in: { $add: ['$$x', '$$x'] } } }, 20],
    ['items of arrays', { $arrayElemAt: ['$tags', -1] }, 'b'],
    ['sets', { $setIntersection: ['$tags', ['b', 'c']] }, ['b']],
    ['texts', { $toUpper: { $substrCP: ['$who', 0, 2] } }, 'AN'],
    ['regular expressions', { $regexMatch: { input: '$who', regex: '^A', options: 'i' } }, true],
    ['types', { $type: '$at' }, 'date'],
    ['conversions', { $toInt: { $toString: '$_id' } }, 1],
    ['parts of dates', { $month: { date: '$at', timezone: 'America/New_York' } }, 1],
    [
      'formatted dates',
      { $dateToString: { date: '$at', format: '%Y-%m-%d', timezone: '-01:00' } },
      '2026-01-04',
    ],
    ['starts of months', { $dateTrunc: { date: '$at', unit: 'month' } }, day('2026-01-01')],
    [
      'later dates',
      { $dateAdd: { startDate: day('2026-01-31'), unit: 'month', amount: 1 } },
      day('2026-02-28'),
    ],
    [
      'months between',
      { $dateDiff: { startDate: '$at', endDate: day('2026-03-01'), unit: 'month' } },
      2,
    ],
    ['merged documents', { $mergeObjects: [{ a: 1, b: 1 }, { b: 2 }] }, { a: 1, b: 2 }],
    ['a literal', { $literal: '$who' }, '$who'],
  ])('evaluates %s', async (_, expression, expected) => {
    expect(await evaluate(expression)).toStrictEqual(expected);
  });

  itPerManual('reads fields of the documents in an array', async () => {
    const things = db().collection<Document>('things');
    await things.insertOne({ list: [{ x: 1 }, { y: 2 }, 3, [{ x: 4 }]] });
    const found = await things
      .aggregate([{ $project: { _id: 0, x: '$list.x', zero: '$list.0' } }])
      .toArray();
    expect(found).toStrictEqual([{ x: [1], zero: [] }]);
  });

  it.each<readonly [string, unknown, number]>([
    ['a division by zero', { $divide: ['$total', 0] }, 2],
    ['a variable that is not there', '$$nope', 17276],
    ['an addition of texts', { $add: ['$who', 1] }, 14],
    ['an unknown operator', { $nope: 1 }, 31325],
    ['an unknown operator within another', { $add: [{ $nope: 1 }] }, 168],
    ['a number of arguments that is wrong', { $divide: [1] }, 16020],
  ])('refuses %s', async (_, expression, code) => {
    await expect(evaluate(expression)).rejects.toMatchObject({ code });
  });
});
