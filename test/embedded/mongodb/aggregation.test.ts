import { expect, it } from '@jest/globals';
import { type Document, Double, Long, ObjectId } from 'mongodb';
import { describeMongo } from './mongoUnderTest.js';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

describeMongo('aggregation', ({ db, itPerManual }) => {
  const orders: readonly Document[] = [
    { _id: 1, who: 'ann', total: 10, at: day('2026-01-05'), tags: ['a', 'b'] },
    { _id: 2, who: 'bob', total: 5, at: day('2026-01-20'), tags: [] },
    { _id: 3, who: 'ann', total: 2.5, at: day('2026-02-01'), tags: ['b'] },
    { _id: 4, who: null, total: 7, at: day('2026-02-10') },
    { _id: 5, total: 1, at: day('2026-03-01'), tags: 'c' },
    { _id: 6, who: 'bob', total: 8, at: day('2026-03-15'), tags: [['d']] },
  ];

  async function run(...pipeline: Document[]): Promise<Document[]> {
    const collection = db().collection<Document>('orders');
    await collection.insertMany(orders.map((order) => ({ ...order, _id: order._id as never })));
    return collection.aggregate(pipeline).toArray();
  }

  const group = (fields: Document): Document[] => [
    { $sort: { _id: 1 } },
    { $group: { _id: '$who', ...fields } },
    { $sort: { _id: 1 } },
  ];

  it('groups null and missing together', async () => {
    expect(await run(...group({ n: { $sum: 1 } }))).toStrictEqual([
      { _id: null, n: 2 },
      { _id: 'ann', n: 2 },
      { _id: 'bob', n: 2 },
    ]);
  });

  it.each<readonly [string, Document, unknown, unknown]>([
    ['$sum', { $sum: '$total' }, 12.5, 13],
    ['$avg', { $avg: '$total' }, 6.25, 6.5],
    ['$min', { $min: '$total' }, 2.5, 5],
    ['$max', { $max: '$total' }, 10, 8],
    ['$first', { $first: '$_id' }, 1, 2],
    ['$last', { $last: '$_id' }, 3, 6],
    ['$push', { $push: '$_id' }, [1, 3], [2, 6]],
    ['$count', { $count: {} }, 2, 2],
    ['$firstN', { $firstN: { n: 1, input: '$_id' } }, [1], [2]],
    ['$lastN', { $lastN: { n: 1, input: '$_id' } }, [3], [6]],
    ['$minN', { $minN: { n: 1, input: '$total' } }, [2.5], [5]],
    ['$maxN', { $maxN: { n: 5, input: '$total' } }, [10, 2.5], [8, 5]],
    ['$topN', { $topN: { n: 1, sortBy: { at: -1 }, output: '$_id' } }, [3], [6]],
    ['$top', { $top: { sortBy: { total: 1 }, output: ['$_id', '$total'] } }, [3, 2.5], [2, 5]],
    ['$bottomN', { $bottomN: { n: 2, sortBy: { total: 1 }, output: '$_id' } }, [3, 1], [2, 6]],
    ['$bottom', { $bottom: { sortBy: { at: 1 }, output: { id: '$_id' } } }, { id: 3 }, { id: 6 }],
    ['$mergeObjects', { $mergeObjects: { total: '$total' } }, { total: 2.5 }, { total: 8 }],
  ])('accumulates by %s', async (_, accumulator, ann, bob) => {
    const [, ...groups] = await run(...group({ value: accumulator }));
    expect(groups).toStrictEqual([
      { _id: 'ann', value: ann },
      { _id: 'bob', value: bob },
    ]);
  });

  it('groups by ObjectIds, int64s and documents', async () => {
    const things = db().collection<Document>('things');
    const id = new ObjectId();
    const long = Long.fromString('9007199254740993');
    await things.insertMany([
      { id, long, o: { a: 1 } },
      { id: new ObjectId(id), long, o: { a: new Double(1) } },
    ]);
    for (const _id of ['$id', '$long', '$o', { x: '$id', y: '$long' }]) {
      const groups = await things.aggregate([{ $group: { _id, n: { $sum: 1 } } }]).toArray();
      expect(groups.map(({ n }) => n)).toStrictEqual([2]);
    }
  });

  it('sums integers beyond 2^53 exactly', async () => {
    const things = db().collection<Document>('things');
    const long = Long.fromString('9007199254740993');
    await things.insertMany(Array.from({ length: 10 }, () => ({ long })));
    const total = { $group: { _id: null, total: { $sum: '$long' } } };
    const [sum] = await things.aggregate([total]).toArray();
    expect(String(sum?.total)).toBe('90071992547409930');
  });

  // As in MongoDB's source: the rounding errors of doubles are carried along.
  itPerManual('sums ten tenths to one', async () => {
    const things = db().collection<Document>('things');
    await things.insertMany(Array.from({ length: 10 }, () => ({ tenth: 0.1 })));
    const [sum] = await things
      .aggregate([{ $group: { _id: null, total: { $sum: '$tenth' }, mean: { $avg: '$tenth' } } }])
      .toArray();
    expect(sum).toStrictEqual({ _id: null, total: 1, mean: 0.1 });
  });

  it('unwinds arrays', async () => {
    const found = await run({ $sort: { _id: 1 } }, { $unwind: '$tags' }, { $project: { tags: 1 } });
    expect(found).toStrictEqual([
      { _id: 1, tags: 'a' },
      { _id: 1, tags: 'b' },
      { _id: 3, tags: 'b' },
      { _id: 5, tags: 'c' },
      { _id: 6, tags: ['d'] },
    ]);
  });

  it('unwinds arrays and keeps the empty ones, with the place of each item', async () => {
    const unwind = { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'at' };
    const found = await run(
      { $match: { _id: { $lte: 4 } } },
      { $sort: { _id: 1 } },
      { $unwind: unwind },
      { $project: { tags: 1, at: 1 } },
    );
    expect(found).toStrictEqual([
      { _id: 1, at: 0, tags: 'a' },
      { _id: 1, at: 1, tags: 'b' },
      { _id: 2, at: null },
      { _id: 3, at: 0, tags: 'b' },
      { _id: 4, at: null },
    ]);
  });

  it.each<readonly [string, Document, unknown[]]>([
    [
      'a running total',
      { $sum: '$total', window: { documents: ['unbounded', 'current'] } },
      [10, 12.5, 5, 13],
    ],
    ['the whole partition', { $sum: '$total' }, [12.5, 12.5, 13, 13]],
    ['neighbours', { $push: '$_id', window: { documents: [-1, 0] } }, [[1], [1, 3], [2], [2, 6]]],
    ['days around', { $sum: 1, window: { range: [-30, 'current'], unit: 'day' } }, [1, 2, 1, 1]],
    ['a number', { $documentNumber: {} }, [1, 2, 1, 2]],
    ['a rank', { $rank: {} }, [1, 2, 1, 2]],
    ['a dense rank', { $denseRank: {} }, [1, 2, 1, 2]],
    [
      'the one before',
      { $shift: { output: '$_id', by: -1, default: 'none' } },
      ['none', 1, 'none', 2],
    ],
    [
      'the last few',
      {
        $topN: { n: 1, sortBy: { at: -1 }, output: '$_id' },
        window: { documents: ['unbounded', 'current'] },
      },
      [[1], [3], [2], [6]],
    ],
  ])('sets %s over a window', async (_, output, expected) => {
    const found = await run(
      { $match: { who: { $in: ['ann', 'bob'] } } },
      { $setWindowFields: { partitionBy: '$who', sortBy: { at: 1 }, output: { value: output } } },
      { $sort: { who: 1, at: 1 } },
    );
    expect(found.map(({ value }) => value)).toStrictEqual(expected);
  });

  it('runs several pipelines over the same documents', async () => {
    const facets = {
      count: [{ $count: 'n' }],
      last: [{ $sort: { _id: -1 } }, { $limit: 1 }, { $project: { _id: 1 } }],
    };
    expect(await run({ $facet: facets })).toStrictEqual([
      { count: [{ n: 6 }], last: [{ _id: 6 }] },
    ]);
  });

  it('looks up by equal fields', async () => {
    await db()
      .collection<Document>('people')
      .insertMany([
        { _id: 'ann' as never, age: 30 },
        { _id: 'bob' as never, age: 40 },
      ]);
    const lookup = { from: 'people', localField: 'who', foreignField: '_id', as: 'person' };
    const found = await run(
      { $match: { _id: { $in: [1, 4] } } },
      { $sort: { _id: 1 } },
      { $lookup: lookup },
      { $project: { person: 1 } },
    );
    expect(found).toStrictEqual([
      { _id: 1, person: [{ _id: 'ann', age: 30 }] },
      { _id: 4, person: [] },
    ]);
  });

  it('looks up by a pipeline with variables', async () => {
    const lookup = {
      from: 'orders',
      let: { who: '$who', id: '$_id' },
      pipeline: [
        { $match: { $expr: { $and: [{ $eq: ['$who', '$$who'] }, { $ne: ['$_id', '$$id'] }] } } },
        { $project: { _id: 1 } },
      ],
      as: 'others',
    };
    const found = await run(
      { $match: { who: 'ann' } },
      { $sort: { _id: 1 } },
      { $lookup: lookup },
      { $project: { others: 1 } },
    );
    expect(found).toStrictEqual([
      { _id: 1, others: [{ _id: 3 }] },
      { _id: 3, others: [{ _id: 1 }] },
    ]);
  });

  it('unites collections', async () => {
    await db()
      .collection<Document>('more')
      .insertOne({ _id: 9 as never });
    const union = { coll: 'more', pipeline: [{ $set: { more: true } }] };
    const found = await run(
      { $match: { _id: 1 } },
      { $project: { _id: 1 } },
      { $unionWith: union },
    );
    expect(found).toStrictEqual([{ _id: 1 }, { _id: 9, more: true }]);
  });

  it.each<readonly [string, Document[], Document[]]>([
    ['$count', [{ $count: 'n' }], [{ n: 6 }]],
    [
      '$sortByCount',
      [{ $match: { who: 'ann' } }, { $sortByCount: '$who' }],
      [{ _id: 'ann', count: 2 }],
    ],
    [
      '$bucket',
      [{ $bucket: { groupBy: '$total', boundaries: [0, 5, 10], default: 'more' } }],
      [
        { _id: 0, count: 2 },
        { _id: 5, count: 3 },
        { _id: 'more', count: 1 },
      ],
    ],
    [
      '$replaceRoot',
      [{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: { id: '$_id' } } }],
      [{ id: 1 }],
    ],
    [
      '$set and $unset',
      [
        { $match: { _id: 2 } },
        { $set: { twice: { $multiply: ['$total', 2] } } },
        { $unset: ['at', 'tags', 'who'] },
      ],
      [{ _id: 2, total: 5, twice: 10 }],
    ],
    [
      '$skip and $limit',
      [{ $sort: { _id: 1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { _id: 1 } }],
      [{ _id: 2 }],
    ],
    [
      '$limit before $skip',
      [{ $sort: { _id: 1 } }, { $limit: 2 }, { $skip: 1 }, { $project: { _id: 1 } }],
      [{ _id: 2 }],
    ],
    [
      'two $match',
      [{ $match: { who: 'ann' } }, { $match: { total: { $lt: 5 } } }, { $project: { _id: 1 } }],
      [{ _id: 3 }],
    ],
  ])('runs %s', async (_, pipeline, expected) => {
    expect(await run(...pipeline)).toStrictEqual(expected);
  });

  it('takes samples', async () => {
    const found = await run({ $sample: { size: 3 } });
    expect(new Set(found.map(({ _id }) => _id)).size).toBe(3);
  });

  it('yields nothing of a collection that is not there', async () => {
    const found = db()
      .collection('nope')
      .aggregate([{ $group: { _id: null, n: { $sum: 1 } } }]);
    expect(await found.toArray()).toStrictEqual([]);
  });

  it.each<readonly [string, Document, number]>([
    ['an unknown stage', { $nope: {} }, 40324],
    ['a sort by nothing', { $sort: {} }, 15976],
    ['a limit of zero', { $limit: 0 }, 15958],
    ['a group without _id', { $group: { n: { $sum: 1 } } }, 15955],
  ])('refuses %s', async (_, stage, code) => {
    await expect(run({ $match: { _id: 1 } }, stage)).rejects.toMatchObject({ code });
  });
});
