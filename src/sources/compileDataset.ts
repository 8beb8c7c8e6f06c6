import type { Mapping } from '../config/expressions/Expression.js';
import { compileRow, type RowReader } from '../dataset/mapping/compileRow.js';
import type { LeafCompiler } from '../dataset/mapping/LeafCompiler.js';
import type { DatasetBlueprint, SourceBlueprint } from './SourceKind.js';

/** Compiles one dataset of a source to a reader of its rows, for whatever its kind makes of leaves. */
export function compileDataset(
  { name, context }: Pick<SourceBlueprint, 'name' | 'context'>,
  { definition, specs, path, settle }: DatasetBlueprint,
  mapping: Mapping,
  leaves: LeafCompiler,
  options: { readonly laneKnown: boolean },
): RowReader {
  return compileRow(
    {
      source: name,
      definition,
      specs,
      mapping,
      path,
      laneKnown: options.laneKnown,
      ...(settle === undefined ? {} : { settle }),
    },
    { ...context, leaves, refer: (type, key, source = name) => context.refer(type, key, source) },
  );
}
