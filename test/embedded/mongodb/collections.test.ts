import { expect, it } from '@jest/globals';
import { describeMongo } from './mongoUnderTest.js';

describeMongo('databases and collections', ({ db }) => {
  it('come to be when they are written, and go when they are dropped', async () => {
    const { databaseName } = db();
    const names = async () =>
      (await db().listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);
    expect(await names()).toStrictEqual([]);
    await db().collection('a').insertOne({});
    await db().createCollection('b');
    expect((await names()).sort()).toStrictEqual(['a', 'b']);
    const { databases } = await db().admin().listDatabases();
    expect(databases.map(({ name }) => name)).toContain(databaseName);
    await db().collection('a').drop();
    expect(await names()).toStrictEqual(['b']);
    await db().dropDatabase();
    expect(await names()).toStrictEqual([]);
  });

  it('are filtered by name', async () => {
    await db().createCollection('a');
    await db().createCollection('b');
    expect(await db().listCollections({ name: 'b' }).toArray()).toMatchObject([
      { name: 'b', type: 'collection' },
    ]);
  });
});
