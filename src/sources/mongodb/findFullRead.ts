import { type FullRead, MANY_ROWS } from '../FullRead.js';
import type { ReadContext } from '../ReadContext.js';
import type { MongodbConnection } from './MongodbConnection.js';
import type { MongodbDataset } from './MongodbDataset.js';

/** Looks whether an index of a large collection begins with what tells whose a document is. */
export async function findFullRead(
  { collection, ownerPath }: MongodbDataset,
  connection: MongodbConnection,
  context: ReadContext,
): Promise<FullRead | undefined> {
  return connection.run(context, async (database, { maxTimeMS }) => {
    const documents = database.collection(collection);
    const rows = await documents.estimatedDocumentCount({ maxTimeMS });
    if (rows < MANY_ROWS) return undefined;
    const indexes = await documents.listIndexes().toArray();
    const isIndexed = indexes.some(({ key }) => Object.keys(key)[0] === ownerPath);
    return isIndexed ? undefined : { table: collection, rows, by: ownerPath };
  });
}
