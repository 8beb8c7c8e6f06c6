import { isExpression, type Mapping } from '../../config/expressions/Expression.js';

/** What a mapping reads the identifiers of a type from. */
export function identifierLeaves({ identifiers }: Mapping, type: string): unknown[] {
  return [(identifiers as Mapping | undefined)?.[type] ?? []]
    .flat()
    // Numbers are compared by their last digits.
    .map((leaf) => (isExpression(leaf) && leaf.is === 'international' ? leaf.of : leaf));
}
