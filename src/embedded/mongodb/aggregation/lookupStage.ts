import { BSONRegExp } from 'bson';
import type { BsonDocument, BsonValue } from '../bson/bsonValue.js';
import { isDocument, newDocument } from '../bson/newDocument.js';
import { CommandError } from '../commandError.js';
import { compileExpression } from '../expression/compileExpression.js';
import { namedArguments } from '../expression/namedArguments.js';
import { type Binding, rootScope, type Variables } from '../expression/scope.js';
import { notImplemented } from '../notImplemented.js';
import { visitPath } from '../path/visitPath.js';
import type { DocumentQuery, StageCompiler, StageContext } from './stage.js';

interface Lookup {
  readonly from: string;
  readonly as: string;
  readonly localPath: readonly string[] | undefined;
  readonly foreignField: string;
  readonly pipeline: BsonValue[];
  readonly bindings: BsonDocument;
}

/** Compiles `$lookup`, by equal fields, by a pipeline, or by both. */
export const lookupStage: StageCompiler = (operand, context) => {
  const lookup = parseLookup(operand);
  const bind = compileBindings(lookup.bindings, context.variables);
  // Compiled once with any document, so that a faulty pipeline fails even where nothing is looked up.
  compileInner(lookup, context, bind(newDocument()));
  return function* join(documents) {
    for (const document of documents) {
      const found = findForeign(lookup, document, context, bind(document));
      yield Object.assign(newDocument(document), { [lookup.as]: found });
    }
  };
};

function parseLookup(operand: BsonValue): Lookup {
  const named = namedArguments(
    '$lookup',
    operand,
    ['as'],
    ['from', 'localField', 'foreignField', 'let', 'pipeline'],
  );
  const { from, as, localField, foreignField, pipeline = [] } = named;
  if (typeof from !== 'string')
    throw notImplemented("$lookup without the name of a collection in 'from'");
  if (typeof as !== 'string' || as.includes('.') || as.startsWith('$')) {
    throw notImplemented("$lookup with an 'as' that is not a plain field name");
  }
  if ((localField === undefined) !== (foreignField === undefined)) {
    throw new CommandError(9, '$lookup requires both or neither of localField and foreignField');
  }
  if (localField === undefined && named.pipeline === undefined) {
    throw new CommandError(
      9,
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField'",
    );
  }
  const bindings = named.let ?? newDocument();
  if (!Array.isArray(pipeline) || !isDocument(bindings)) {
    throw new CommandError(9, "$lookup: 'pipeline' must be an array and 'let' an object");
  }
  return {
    from,
    as,
    localPath: localField === undefined ? undefined : fieldName(localField).split('.'),
    foreignField: foreignField === undefined ? '' : fieldName(foreignField),
    pipeline,
    bindings,
  };
}

function fieldName(value: BsonValue): string {
  if (typeof value === 'string') return value;
  throw new CommandError(9, "$lookup: 'localField' and 'foreignField' must be strings");
}

function compileBindings(bindings: BsonDocument, variables: Variables) {
  const compiled = Object.entries(bindings).map(([name, value]) => {
    if (!/^[a-z\u0080-\uffff]/.test(name)) {
      throw new CommandError(16867, `'${name}' is not a valid name for a variable`);
    }
    return [name, compileExpression(value, variables)] as const;
  });
  return (document: BsonDocument): Variables => {
    const scope = rootScope(document, variables);
    const inner = compiled.reduce<Binding | undefined>(
      (outer, [name, evaluate]) => ({ name, value: evaluate(scope), outer }),
      variables.bindings,
    );
    return { now: variables.now, bindings: inner };
  };
}

function compileInner({ pipeline }: Lookup, context: StageContext, variables: Variables) {
  return context.compilePipeline(pipeline, { ...context, variables });
}

function findForeign(
  lookup: Lookup,
  document: BsonDocument,
  context: StageContext,
  variables: Variables,
): BsonDocument[] {
  const filter = lookup.localPath === undefined ? newDocument() : joinFilter(lookup, document);
  const query: DocumentQuery = { filter };
  const foreign = context.read(lookup.from, query, variables);
  return [...compileInner(lookup, context, variables)(foreign)];
}

/** Equal to any of the local values; a missing one is equal to null and missing ones. */
function joinFilter({ localPath, foreignField }: Lookup, document: BsonDocument): BsonDocument {
  const values: BsonValue[] = [];
  visitPath(document, localPath ?? [], 'whole', (value) => {
    if (Array.isArray(value)) values.push(...value);
    else values.push(value ?? null);
    return false;
  });
  const isPlain = !values.some((value) => isDocument(value) || value instanceof BSONRegExp);
  if (isPlain) return newDocument({ [foreignField]: newDocument({ $in: values }) });
  // Within $in a pattern would match texts, and a document could be taken for operators.
  const equals = (value: BsonValue) => newDocument({ [foreignField]: newDocument({ $eq: value }) });
  return newDocument({ $or: values.map(equals) });
}
