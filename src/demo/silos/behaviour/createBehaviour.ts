import type { Db } from 'mongodb';
import { createMongodbSilo } from '../mongodb/createMongodbSilo.js';
import type { Silo } from '../Silo.js';
import { behaviourDocuments } from './behaviourDocuments.js';

/** The tracker's database. */
export function createBehaviour(database: Db): Promise<Silo> {
  return createMongodbSilo(database, {
    name: 'behaviour',
    holds: 'visitors of site and app and what they do there',
    collections: ['visitors', 'events'],
    indexes: { events: [{ visitor: 1, ts: -1 }], visitors: [{ 'login.email': 1 }] },
    documentsOf: behaviourDocuments,
  });
}
