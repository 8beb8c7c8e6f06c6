import { type ASTVisitor, GraphQLError, type ValidationContext } from 'graphql';

const PARTS: ReadonlySet<string> = new Set(['defer', 'stream']);

/** Changes are made one after the other, and events come one by one: neither may be put off. */
export function deferRule(context: ValidationContext): ASTVisitor {
  const schema = context.getSchema();
  const roots = [schema.getMutationType(), schema.getSubscriptionType()];
  return {
    Directive(node) {
      const parent = context.getParentType();
      if (!PARTS.has(node.name.value) || parent == null || !roots.some((one) => one === parent)) {
        return;
      }
      const message = `@${node.name.value} cannot be used on the fields of ${parent.name}.`;
      context.reportError(new GraphQLError(message, { nodes: node }));
    },
  };
}
