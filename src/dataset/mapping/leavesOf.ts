import {
  isExpression,
  type Leaf,
  type Mapped,
  type Mapping,
} from '../../config/expressions/Expression.js';
import { templateParts } from '../../config/expressions/templateParts.js';
import { isPlainObject } from '../../lib/isPlainObject.js';

/** A leaf of a mapping and the field that it is for. */
export interface MappedLeaf {
  readonly field: string;
  readonly leaf: Leaf;
  /** Whether the mapping itself says that there may be nothing. */
  readonly mayBeMissing?: boolean;
}

/** All columns, paths, pieces of SQL and functions of a mapping's own row; those of nested lists are not. */
export function leavesOf(mapping: Mapping, within = ''): MappedLeaf[] {
  return Object.entries(mapping).flatMap(([name, mapped]) =>
    leavesOfField(mapped, within === '' ? name : `${within}.${name}`),
  );
}

function leavesOfField(mapped: Mapped, field: string): MappedLeaf[] {
  if (typeof mapped === 'string' || typeof mapped === 'function') return [{ field, leaf: mapped }];
  if (Array.isArray(mapped)) return mapped.flatMap((one) => leavesOfField(one, field));
  if (!isExpression(mapped)) return isPlainObject(mapped) ? leavesOf(mapped as Mapping, field) : [];
  switch (mapped.is) {
    case 'sql':
      return [{ field, leaf: mapped }];
    case 'constant':
    case 'childRows':
      return [];
    case 'template':
      return templateParts(mapped.text).flatMap((part) =>
        typeof part === 'string' ? [] : [{ field, ...part }],
      );
    case 'money':
      return [mapped.amount, mapped.currency].flatMap((part) => leavesOfField(part, field));
    default:
      return [{ field, leaf: mapped.of }];
  }
}
