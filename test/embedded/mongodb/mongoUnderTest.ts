import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from '@jest/globals';
import { type Db, type Document, MongoClient } from 'mongodb';
import {
  type EmbeddedMongo,
  startEmbeddedMongo,
} from '../../../src/embedded/mongodb/startEmbeddedMongo.js';

/** A server to test, with a database of its own for every test. */
export interface MongoUnderTest {
  /** The database of the running test. */
  db(): Db;
  /**
   * A test of what MongoDB's manual says and SecantusDB, which stands in for a mongod where there is
   * none, does otherwise.
   */
  readonly itPerManual: typeof it | typeof it.skip;
}

/** The engine that `MONGODB_URI` names. */
export interface RealMongo {
  readonly uri: string;
  /** SecantusDB stands in for a mongod where there is none, and has faults of its own. */
  readonly isSecantus: boolean;
}

const { MONGODB_URI } = process.env;

/** The real engine to compare with, if there is one. */
export const realMongo: RealMongo | undefined =
  MONGODB_URI === undefined
    ? undefined
    : { uri: MONGODB_URI, isSecantus: 'secantusVersion' in (await buildInfo(MONGODB_URI)) };

/** Describes behaviour that the embedded server shares with a real one, if `MONGODB_URI` names one. */
export function describeMongo(title: string, define: (mongo: MongoUnderTest) => void): void {
  describe(`${title} (embedded)`, () => {
    let embedded: EmbeddedMongo | undefined;
    withClient(
      async () => {
        embedded = await startEmbeddedMongo({ quiet: true });
        return embedded.url;
      },
      it,
      define,
    );
    afterAll(() => embedded?.close());
  });
  if (realMongo === undefined) return;
  const { uri, isSecantus } = realMongo;
  describe(`${title} (real)`, () => {
    withClient(async () => uri, isSecantus ? it.skip : it, define);
  });
}

function withClient(
  start: () => Promise<string>,
  itPerManual: MongoUnderTest['itPerManual'],
  define: (mongo: MongoUnderTest) => void,
): void {
  let client: MongoClient | undefined;
  let db: Db | undefined;
  beforeAll(async () => {
    client = new MongoClient(await start());
  });
  beforeEach(() => {
    db = client?.db(`embedded_test_${process.pid}_${Math.random().toString(36).slice(2)}`);
  });
  afterEach(() => db?.dropDatabase());
  afterAll(() => client?.close());
  define({
    itPerManual,
    db: () => {
      if (db === undefined) throw new Error('a database is only there while a test runs');
      return db;
    },
  });
}

async function buildInfo(uri: string): Promise<Document> {
  const client = new MongoClient(uri);
  try {
    return await client.db('admin').command({ buildInfo: 1 });
  } finally {
    await client.close();
  }
}
