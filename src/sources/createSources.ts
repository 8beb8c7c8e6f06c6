import { checkShape, unknownKey } from '../config/checkShape.js';
import { constant } from '../config/expressions/constant.js';
import type { SourceEntry } from '../config/SourceEntry.js';
import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import type { DatasetRegistry } from '../dataset/DatasetRegistry.js';
import type { FieldSpecs } from '../dataset/mapping/FieldSpec.js';
import type { SettleRow } from '../dataset/Row.js';
import { describeFound } from '../lib/describeFound.js';
import { isPlainObject } from '../lib/isPlainObject.js';
import { economyOptions } from './economy/economyOptions.js';
import type { Source } from './Source.js';
import type { DatasetBlueprint, SourceBlueprint, SourceKind } from './SourceKind.js';

/** What sources are made from besides their own configuration. */
export interface SourcesPlan {
  readonly registry: DatasetRegistry;
  /** The fields of each dataset's type, by the dataset's name. */
  readonly specs: ReadonlyMap<string, FieldSpecs>;
  readonly context: SourceBlueprint['context'];
  /** What completes the rows of a dataset; undefined where nothing does. */
  readonly settle?: (definition: DatasetDefinition) => SettleRow | undefined;
}

/** Makes all sources of a configuration; problems of any of them are reported together. */
export function createSources(
  entries: Readonly<Record<string, SourceEntry>>,
  plan: SourcesPlan,
): Source[] {
  const { report } = plan.context;
  return Object.entries(entries).flatMap(([name, entry]) => {
    const kind = entry.kind as SourceKind;
    const path = `sources.${name}`;
    const [options, mappings] = splitConfig(entry.config, kind, plan.registry, path, report);
    const valid = checkShape(kind.options, options, path, report);
    const datasets = mappings.flatMap(([dataset, given]): DatasetBlueprint[] => {
      const definition = plan.registry.get(dataset);
      const specs = plan.specs.get(dataset);
      if (definition === undefined || specs === undefined) return [];
      const settle = plan.settle?.(definition);
      const { write, ...fields } = given;
      const isWritable = definition.writes !== undefined;
      return [
        {
          definition,
          specs,
          mapping: withDefaults(definition, isWritable ? fields : given, settle),
          path: `${path}.${dataset}`,
          ...(isWritable && write !== undefined ? { write } : {}),
          ...(settle === undefined ? {} : { settle }),
        },
      ];
    });
    if (mappings.length === 0) report(path, 'expected at least one dataset, found none');
    const compiled = kind.compile({ name, datasets, context: plan.context });
    return valid === undefined ? [] : [kind.create(name, valid, compiled)];
  });
}

/** A mapping with the dataset's own values for the fields that it leaves out; a purpose comes with settling. */
function withDefaults(
  { defaults: { purpose, ...others } = {} }: DatasetDefinition,
  mapping: Readonly<Record<string, unknown>>,
  settle: SettleRow | undefined,
): Record<string, unknown> {
  const defaults = settle === undefined && purpose !== undefined ? { ...others, purpose } : others;
  const constants = Object.entries(defaults).map(([name, value]) => [name, constant(value)]);
  return { ...Object.fromEntries(constants), ...mapping };
}

type Mappings = [dataset: string, mapping: Record<string, unknown>][];

/** Tells the kind's own options from the mappings of datasets, which stand beside them. */
function splitConfig(
  config: Readonly<Record<string, unknown>>,
  kind: SourceKind,
  registry: DatasetRegistry,
  path: string,
  report: (path: string, message: string) => void,
): [Record<string, unknown>, Mappings] {
  const options: Record<string, unknown> = {};
  const mappings: Mappings = [];
  for (const [key, value] of Object.entries(config)) {
    if (key in economyOptions) continue;
    if (kind.optionNames.includes(key)) options[key] = value;
    else if (!registry.has(key)) {
      const known = [...kind.optionNames, ...Object.keys(economyOptions), ...registry.keys()];
      report(`${path}.${key}`, unknownKey(key, known));
    } else if (isPlainObject(value)) mappings.push([key, value]);
    else if (value !== undefined) {
      report(`${path}.${key}`, `expected a mapping, found ${describeFound(value)}`);
    }
  }
  return [options, mappings];
}
