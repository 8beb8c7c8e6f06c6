import { compilePipeline } from '../aggregation/compilePipeline.js';
import { splitPipeline } from '../aggregation/splitPipeline.js';
import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';
import { checkHint } from './checkHint.js';
import { collectionReader } from './collectionReader.js';
import type { Command } from './command.js';
import { CommandReader } from './commandReader.js';
import { letVariables } from './letVariables.js';
import { openCursor } from './openCursor.js';

/** The command `aggregate`. */
export const aggregateCommand: Command = (reader, context) => {
  if (typeof reader.value('aggregate') !== 'string') {
    throw notImplemented('an aggregation without a collection');
  }
  const name = reader.collection();
  const pipeline = reader.documents('pipeline');
  const cursor = reader.document('cursor');
  const hint = reader.value('hint');
  const variables = letVariables(reader.document('let'), context.now);
  reader.simpleCollation();
  reader.refuse('explain');
  reader.ignore('allowDiskUse', 'bypassDocumentValidation');
  reader.finish();
  if (pipeline === undefined) {
    throw new CommandError(
      40414,
      "BSON field 'aggregate.pipeline' is missing but a required field",
    );
  }
  if (cursor === undefined) {
    throw new CommandError(
      9,
      "The 'cursor' option is required, except for aggregate with the explain argument",
    );
  }
  const cursorReader = new CommandReader('cursor', cursor);
  const size = cursorReader.count('batchSize');
  cursorReader.finish();
  const read = collectionReader(context);
  const { query, rest } = splitPipeline(pipeline);
  const run = compilePipeline([...rest], { variables, read });
  checkHint(context.catalog.find(context.database, name), hint);
  const documents = run(read(name, query, variables));
  return openCursor(context, `${context.database}.${name}`, documents, { size });
};
