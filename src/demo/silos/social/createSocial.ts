import type { Db } from 'mongodb';
import { createMongodbSilo } from '../mongodb/createMongodbSilo.js';
import type { Silo } from '../Silo.js';
import { socialDocuments } from './socialDocuments.js';

/** The database of what is written on social networks. */
export function createSocial(database: Db): Promise<Silo> {
  return createMongodbSilo(database, {
    name: 'social',
    holds: 'profiles and messages on Twitter, Facebook and LinkedIn',
    collections: ['people', 'posts'],
    indexes: { posts: [{ person: 1, at: -1 }], people: [{ 'contact.email': 1 }] },
    documentsOf: socialDocuments,
  });
}
