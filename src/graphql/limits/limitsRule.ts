import { GraphQLError, Kind, type ValidationRule } from 'graphql';
import type { ValidConfig } from '../../config/configShape.js';
import { RequestError } from '../../errors/RequestError.js';
import { checkLimits } from './checkLimits.js';

/**
 * Refuses documents beyond the limits, also where they do not fit the schema. What depends on
 * variables is left to the check of the operation.
 */
export function limitsRule(configured: ValidConfig['limits']): ValidationRule {
  const limits = {
    ...configured,
    cost: Number.POSITIVE_INFINITY,
    deferred: Number.POSITIVE_INFINITY,
  };
  return (context) => ({
    Document(document) {
      for (const node of document.definitions) {
        if (node.kind !== Kind.OPERATION_DEFINITION) continue;
        try {
          checkLimits(document, node, {}, limits);
        } catch (error) {
          if (!(error instanceof RequestError)) throw error;
          context.reportError(new GraphQLError(error.message, { originalError: error }));
        }
      }
    },
  });
}
