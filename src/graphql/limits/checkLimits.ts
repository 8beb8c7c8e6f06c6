import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import type { ValidConfig } from '../../config/configShape.js';
import { RequestError } from '../../errors/RequestError.js';
import { measureOperation } from './measureOperation.js';

/** Refuses an operation that asks for more than one request may, before any source is called. */
export function checkLimits(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Pick<ValidConfig['limits'], 'depth' | 'aliases' | 'cost'>,
): void {
  const size = measureOperation(document, operation, variables);
  const isIntrospection = operation.selectionSet.selections.every(
    (one) => 'name' in one && one.name?.value.startsWith('__'),
  );
  for (const name of ['depth', 'aliases', 'cost'] as const) {
    // The usual introspection query is deep but costs nothing.
    if (isIntrospection && name === 'depth') continue;
    if (size[name] > limits[name]) {
      const message = `The operation's ${name} is ${size[name]}; at most ${limits[name]} is allowed.`;
      throw new RequestError('LIMIT_EXCEEDED', message);
    }
  }
}
