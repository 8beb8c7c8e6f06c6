import type { GraphQLSchema } from 'graphql';
import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ValidConfig } from '../../config/configShape.js';
import { unknownName } from '../../config/unknownName.js';

/** Reports scopes that are required of fields which no operation can begin with. */
export function checkScopeNames(
  { auth }: Pick<ValidConfig, 'auth'>,
  schema: GraphQLSchema,
  problems: ConfigProblem[],
): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const places = roots.flatMap((type) =>
    type == null
      ? []
      : [type.name, ...Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)],
  );
  for (const place of Object.keys(auth?.requiredScopes ?? {})) {
    if (places.includes(place)) continue;
    const path = `auth.requiredScopes.${place}`;
    problems.push({ path, message: unknownName('field', place, places) });
  }
}
