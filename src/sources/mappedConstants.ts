import { isExpression, type Mapping } from '../config/expressions/Expression.js';

/** Fields that lists are filtered by, but for the purpose, which no mapping decides alone. */
const FILTERED = ['channel', 'platform', 'direction', 'status'] as const;

/** The fields among those that lists are filtered by for which a mapping names one value. */
export function mappedConstants(mapping: Mapping): ReadonlyMap<string, string> {
  return new Map(
    FILTERED.flatMap((field) => {
      const mapped = mapping[field];
      if (!isExpression(mapped) || mapped.is !== 'constant' || mapped.value == null) return [];
      return [[field, String(mapped.value)] as const];
    }),
  );
}
