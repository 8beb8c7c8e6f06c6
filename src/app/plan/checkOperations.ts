import { GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ValidConfig } from '../../config/configShape.js';

/** Reports operations of clients that do not fit the schema, and pages that could ask nothing. */
export function checkOperations(
  { operations, onlyOperations, dashboard, graphiql }: ValidConfig['server'],
  schema: GraphQLSchema,
  problems: ConfigProblem[],
): void {
  const report = (path: string, message: string) =>
    problems.push({ path: `server.${path}`, message });
  for (const [id, document] of operations ?? []) {
    const [problem] = problemsOf(document, schema);
    if (problem !== undefined) report(`operations.${id}`, problem.message);
  }
  if (!onlyOperations) return;
  if (operations === undefined) report('onlyOperations', 'expected `operations` beside it');
  for (const [page, isServed] of Object.entries({ dashboard, graphiql })) {
    if (isServed) {
      report(page, 'expected false with `onlyOperations`: the page asks what is not among them');
    }
  }
}

function problemsOf(document: string, schema: GraphQLSchema): readonly GraphQLError[] {
  try {
    return validate(schema, parse(document));
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
}
