import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { RequestError } from '../../errors/RequestError.js';
import type { RequestContext } from '../RequestContext.js';

type Resolver = GraphQLFieldResolver<unknown, RequestContext>;

/**
 * Has the fields that an operation begins with refuse callers without a scope, by the name of the
 * field (`Mutation.recordConsent`), else by that of its type (`Mutation`).
 */
export function requireScopes(
  schema: GraphQLSchema,
  required: Readonly<Record<string, string>>,
): void {
  const subscription = schema.getSubscriptionType();
  for (const type of [schema.getQueryType(), schema.getMutationType(), subscription]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const place = `${type?.name}.${field.name}`;
      const scope = required[place] ?? required[type?.name ?? ''];
      if (scope === undefined) continue;
      const guard = (inner: Resolver): Resolver => {
        return (source, args, context, info) => {
          if (context.caller.scopes.has(scope)) return inner(source, args, context, info);
          throw new RequestError('FORBIDDEN', `${place} needs the scope ${scope}.`);
        };
      };
      if (type === subscription) field.subscribe = guard(field.subscribe ?? defaultFieldResolver);
      else field.resolve = guard(field.resolve ?? defaultFieldResolver);
    }
  }
}
