import type { BsonValue } from '../bson/bsonValue.js';
import { isDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { notImplemented } from '../notImplemented.js';
import { bucketStage } from './bucketStage.js';
import { combiningStages } from './combiningStages.js';
import { groupStage } from './groupStage.js';
import { lookupStage } from './lookupStage.js';
import { setWindowFieldsStage } from './setWindowFieldsStage.js';
import { simpleStages } from './simpleStages.js';
import type { Stage, StageContext, StageTable } from './stage.js';
import { unwindStage } from './unwindStage.js';

const stageTable: StageTable = {
  ...simpleStages,
  ...combiningStages,
  $bucket: bucketStage,
  $group: groupStage,
  $lookup: lookupStage,
  $setWindowFields: setWindowFieldsStage,
  $unwind: unwindStage,
};

const knownButMissing = new Set([
  '$bucketAuto',
  '$changeStream',
  '$changeStreamSplitLargeEvent',
  '$collStats',
  '$currentOp',
  '$densify',
  '$documents',
  '$fill',
  '$geoNear',
  '$graphLookup',
  '$indexStats',
  '$listLocalSessions',
  '$listSearchIndexes',
  '$listSessions',
  '$merge',
  '$out',
  '$planCacheStats',
  '$querySettings',
  '$queryStats',
  '$redact',
  '$search',
  '$searchMeta',
  '$vectorSearch',
]);

/** Compiles a pipeline; a stage that is unknown or not implemented fails before anything is read. */
export function compilePipeline(
  stages: BsonValue,
  context: Omit<StageContext, 'compilePipeline'>,
): Stage {
  if (!Array.isArray(stages))
    throw new CommandError(14, "'pipeline' option must be specified as an array");
  const full: StageContext = { ...context, compilePipeline };
  const compiled = stages.map((stage) => compileStage(stage, full));
  return (documents) => compiled.reduce((input, run) => run(input), documents);
}

function compileStage(stage: BsonValue, context: StageContext): Stage {
  const entries = isDocument(stage) ? Object.entries(stage) : [];
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) {
    throw new CommandError(
      40323,
      'A pipeline stage specification object must contain exactly one field.',
    );
  }
  const [name, operand] = entry;
  const compile = Object.hasOwn(stageTable, name) ? stageTable[name] : undefined;
  if (compile !== undefined) return compile(operand, context);
  throw knownButMissing.has(name)
    ? notImplemented(`the aggregation stage ${name}`)
    : new CommandError(40324, `Unrecognized pipeline stage name: '${name}'`);
}
