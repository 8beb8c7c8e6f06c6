import type { ConfigProblem } from '../../config/ConfigProblem.js';
import { closestName } from '../../lib/closestName.js';
import type { ReadContext } from '../ReadContext.js';
import type { MongodbConnection } from './MongodbConnection.js';

/** Looks whether there is a collection; undefined where there is, or where we may not know. */
export async function checkCollection(
  collection: string,
  connection: MongodbConnection,
  context: ReadContext,
): Promise<ConfigProblem[] | undefined> {
  const names = await connection
    .run(context, (database, options) =>
      database.listCollections({}, { ...options, nameOnly: true }).toArray(),
    )
    .then((found) => found.map(({ name }) => name))
    .catch(() => undefined);
  if (names === undefined || names.includes(collection)) return undefined;
  const near = closestName(collection, names);
  const hint = near === undefined ? '' : ` (did you mean \`${near}\`?)`;
  return [{ path: 'collection', message: `there is no collection \`${collection}\`${hint}` }];
}
