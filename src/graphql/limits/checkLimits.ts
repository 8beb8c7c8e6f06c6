import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { ValidConfig } from '../../config/configShape.js';
import { RequestError } from '../../errors/RequestError.js';
import { measureOperation, type OperationSize } from './measureOperation.js';

type Limits = Pick<ValidConfig['limits'], keyof OperationSize>;

/** Refuses an operation that asks for more than one request may, before any source is called. */
export function checkLimits(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): OperationSize {
  const size = measureOperation(document, operation, variables);
  const isIntrospection = operation.selectionSet.selections.every(
    (one) => 'name' in one && one.name?.value.startsWith('__'),
  );
  for (const name of Object.keys(size) as (keyof OperationSize)[]) {
    // The usual introspection query is deep but costs nothing.
    if (isIntrospection && name === 'depth') continue;
    if (size[name] > limits[name]) {
      const message = `The operation's ${NAMES[name]} ${size[name]}; at most ${limits[name]} is allowed.`;
      throw new RequestError('LIMIT_EXCEEDED', message);
    }
  }
  return size;
}

const NAMES: Readonly<Record<keyof OperationSize, string>> = {
  depth: 'depth is',
  aliases: 'number of aliases is',
  directives: 'number of directives is',
  selections: 'number of selections is',
  deferred: 'number of deferred parts is',
  cost: 'cost is',
};
