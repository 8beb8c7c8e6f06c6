import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { namedArguments } from '../expression/namedArguments.js';
import { notImplemented } from '../notImplemented.js';
import { groupStage } from './groupStage.js';
import { simpleStages } from './simpleStages.js';
import type { StageTable } from './stage.js';

/** Stages that are made of pipelines or of other stages. */
export const combiningStages: StageTable = {
  $facet: (operand, context) => {
    if (!isDocument(operand) || Object.keys(operand).length === 0) {
      throw new CommandError(40169, 'the $facet specification must be a non-empty object');
    }
    const facets = Object.entries(operand).map(([name, stages]) => {
      refuseNestedFacet(stages);
      return [name, context.compilePipeline(stages, context)] as const;
    });
    return function* facet(documents) {
      const input = [...documents];
      const result = newDocument();
      for (const [name, run] of facets) result[name] = [...run(input)];
      yield result;
    };
  },
  $unionWith: (operand, context) => {
    const named =
      typeof operand === 'string'
        ? newDocument({ coll: operand })
        : namedArguments('$unionWith', operand, [], ['coll', 'pipeline']);
    const { coll, pipeline = [] } = named;
    if (typeof coll !== 'string') throw notImplemented('$unionWith without a collection');
    const run = context.compilePipeline(pipeline, context);
    return function* unionWith(documents) {
      yield* documents;
      yield* run(context.read(coll, { filter: newDocument() }, context.variables));
    };
  },
  $sortByCount: (operand, context) => {
    const specification: BsonDocument = newDocument({
      _id: operand,
      count: newDocument({ $sum: 1 }),
    });
    const group = groupStage(specification, context);
    const sort = simpleStages.$sort?.(newDocument({ count: -1 }), context);
    return (documents) => sort?.(group(documents)) ?? [];
  },
};

function refuseNestedFacet(stages: BsonValue): void {
  const names = (Array.isArray(stages) ? stages : []).flatMap((stage) =>
    isDocument(stage) ? Object.keys(stage) : [],
  );
  if (names.includes('$facet')) {
    throw new CommandError(40600, '$facet is not allowed to be used within a $facet stage');
  }
}
