import type { FieldSpec } from './FieldSpec.js';

/** Says what a field asks of its mapping. */
export function describeSpec(spec: FieldSpec): string {
  switch (spec.is) {
    case 'scalar':
      return `a column, path or expression of a ${spec.scalar}`;
    case 'enum':
      return `one of ${[...spec.values].join(', ')}`;
    case 'money':
      return 'money(amount, currency)';
    case 'object':
      return `an object with ${[...spec.fields.keys()].join(', ')}`;
    case 'list':
      return 'list(…) or childRows(…)';
    case 'reference':
      return `the key of a row of type ${spec.type}`;
  }
}
