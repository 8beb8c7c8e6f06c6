import { randomBytes } from 'node:crypto';
import { type Db, MongoClient } from 'mongodb';
import { startEmbeddedMongo } from '../embedded/mongodb/startEmbeddedMongo.js';
import type { Closers } from './Closers.js';

/** A MongoDB with empty databases for the hat shop. */
export interface HatShopMongo {
  readonly url: string;
  database(name: string): Db;
}

/**
 * Starts the embedded MongoDB, or takes the one at an address: there, the databases have names that
 * nobody else uses, and are dropped in the end.
 */
export async function openMongo(url: string | undefined, closers: Closers): Promise<HatShopMongo> {
  if (url !== undefined) return connect(url, `hatshop_${randomBytes(5).toString('hex')}_`, closers);
  const server = closers.add(await startEmbeddedMongo({ quiet: true }), (one) => one.close());
  return connect(server.url, '', closers);
}

async function connect(url: string, prefix: string, closers: Closers): Promise<HatShopMongo> {
  const client = closers.add(await MongoClient.connect(url), (one) => one.close());
  const made = new Map<string, Db>();
  if (prefix !== '') {
    closers.add(made, async () => {
      for (const database of made.values()) await database.dropDatabase();
    });
  }
  return {
    url,
    database(name) {
      const database = made.get(name) ?? client.db(prefix + name);
      made.set(name, database);
      return database;
    },
  };
}
