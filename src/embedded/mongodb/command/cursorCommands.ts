import type { BsonValue } from '../bson/bsonValue.js';
import { newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { CommandTable } from './command.js';

/** The commands about cursors. */
export const cursorCommands: CommandTable = {
  getMore: (reader, { cursors, database }) => {
    const id = reader.value('getMore');
    const namespace = `${database}.${reader.string('collection') ?? ''}`;
    const size = reader.count('batchSize') || Number.POSITIVE_INFINITY;
    reader.finish();
    if (typeof id !== 'bigint') {
      throw new CommandError(14, "BSON field 'getMore.getMore' must be of type long");
    }
    const cursor = cursors.get(id, namespace);
    try {
      const batch = cursor.nextBatch(size);
      const isDone = cursor.isExhausted;
      if (isDone) cursors.delete(id);
      return { cursor: { namespace, id: isDone ? 0n : id, batchName: 'nextBatch', batch } };
    } catch (error) {
      cursors.delete(id);
      throw error;
    }
  },
  killCursors: (reader, { cursors }) => {
    const ids = reader.value('cursors');
    reader.finish();
    if (!Array.isArray(ids)) {
      throw new CommandError(14, "BSON field 'killCursors.cursors' must be an array");
    }
    const isKilled = (id: BsonValue) => typeof id === 'bigint' && cursors.delete(id);
    const cursorsKilled = ids.filter(isKilled);
    const cursorsNotFound = ids.filter((id) => !cursorsKilled.includes(id));
    return {
      fields: newDocument({
        cursorsKilled,
        cursorsNotFound,
        cursorsAlive: [],
        cursorsUnknown: [],
      }),
    };
  },
};
