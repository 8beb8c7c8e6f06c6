import { compilePipeline } from '../aggregation/compilePipeline.js';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import type { Variables } from '../expression/scope.js';

const allowedStages = new Set([
  '$addFields',
  '$set',
  '$project',
  '$unset',
  '$replaceRoot',
  '$replaceWith',
]);

/** Compiles an update that is a pipeline; only stages that make one document of one may be in it. */
export function compileUpdatePipeline(
  stages: readonly BsonValue[],
  variables: Variables,
): (document: BsonDocument) => BsonDocument {
  for (const stage of stages) {
    const [name = ''] = isDocument(stage) ? Object.keys(stage) : [];
    if (!allowedStages.has(name)) {
      throw new CommandError(72, `${name} is not allowed to be used within an update`);
    }
  }
  const run = compilePipeline([...stages], { variables, read: () => [] });
  return (document) => {
    const [updated = document] = run([document]);
    // The `_id` stays even where the pipeline leaves it out, and it stays in front.
    const { _id } = document;
    if (_id === undefined || Object.keys(updated)[0] === '_id') return updated;
    return Object.assign(newDocument({ _id: updated._id ?? _id }), updated);
  };
}
