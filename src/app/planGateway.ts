import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildASTSchema,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
  parse,
  validateSchema,
} from 'graphql';
import { ConfigError } from '../config/ConfigError.js';
import type { ConfigProblem } from '../config/ConfigProblem.js';
import type { ValidConfig } from '../config/configShape.js';
import type { SettingsOrigin } from '../config/settings/fillSettings.js';
import { validateConfig } from '../config/validateConfig.js';
import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import { createDatasetRegistry, type DatasetRegistry } from '../dataset/DatasetRegistry.js';
import type { FieldSpecs } from '../dataset/mapping/FieldSpec.js';
import { fieldSpecs } from '../dataset/mapping/fieldSpecs.js';
import type { RowReference } from '../dataset/Row.js';
import { builtInDatasets } from '../graphql/builtInDatasets.js';
import { assembleTypeDefs } from '../graphql/schema/assembleTypeDefs.js';
import { OWN_SOURCE } from '../recorded/RecordedRow.js';
import { createSources } from '../sources/createSources.js';
import type { Source } from '../sources/Source.js';
import { checkRuleTypes } from './checkRuleTypes.js';
import { registeredDataset } from './registeredDataset.js';

/** All that follows from a configuration before anything is connected. */
export interface GatewayPlan {
  readonly config: ValidConfig;
  readonly registry: DatasetRegistry;
  readonly typeDefs: DocumentNode;
  readonly identifierTypes: readonly string[];
  /** The fields that a mapping of each dataset may name. */
  readonly specs: ReadonlyMap<string, FieldSpecs>;
  readonly sources: readonly Source[];
}

/** Turns a configuration into a plan; throws a `ConfigError` that lists every problem. */
export function planGateway(raw: unknown, origin: SettingsOrigin): GatewayPlan {
  const { config, problems } = validateConfig(raw, origin);
  refuseOwnName(config, problems);
  checkWebhooks(config, problems);
  const definitions = [...builtInDatasets, ...ownDatasets(config, problems)];
  const registry = createDatasetRegistry(definitions);
  const extensions = readExtensions(config, origin.folder, problems);
  const { typeDefs, schema } = buildSchema(definitions, extensions, problems);
  if (schema === undefined) throw new ConfigError(problems);
  const identifierTypes = enumValues(schema, 'IdentifierType');
  checkRuleTypes(config.identity, identifierTypes, problems);
  const specs = specsOf(definitions, schema, problems);
  const sources = createSources(config.sources, {
    registry,
    specs,
    context: {
      identifierTypes,
      sourceNames: new Set(Object.keys(config.sources)),
      report: (path, message) => {
        if (!problems.some((known) => known.path === path)) problems.push({ path, message });
      },
      refer: (type, key, source) => reference(registry, type, key, source),
    },
  });
  checkWatches(config, sources, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  return { config, registry, typeDefs, identifierTypes: [...identifierTypes], specs, sources };
}

/** Rotunda itself is a source too, for what it was told. */
function refuseOwnName({ sources }: ValidConfig, problems: ConfigProblem[]): void {
  if (OWN_SOURCE in sources) {
    const message =
      'expected another name; Rotunda itself is the source of what was recorded in it';
    problems.push({ path: `sources.${OWN_SOURCE}`, message });
  }
}

function checkWebhooks({ webhooks, sources }: ValidConfig, problems: ConfigProblem[]): void {
  const names = Object.keys(sources);
  for (const name of Object.keys(webhooks)) {
    if (names.includes(name)) continue;
    const message = `expected the name of a source; there are ${names.join(', ')}`;
    problems.push({ path: `webhooks.${name}`, message });
  }
}

function checkWatches(
  { live }: ValidConfig,
  sources: readonly Source[],
  problems: ConfigProblem[],
): void {
  for (const [name, datasets] of Object.entries(live.watch)) {
    const source = sources.find((one) => one.name === name);
    for (const dataset of datasets) {
      if (source?.capabilities.get(dataset)?.watch && source.watch !== undefined) continue;
      const message = `expected a dataset that the source can be watched for, found ${dataset}`;
      problems.push({ path: `live.watch.${name}`, message });
    }
  }
}

function ownDatasets(config: ValidConfig, problems: ConfigProblem[]): DatasetDefinition[] {
  return Object.entries(config.extensions.datasets).map(([name, registration]) => {
    if (builtInDatasets.some((builtIn) => builtIn.name === name)) {
      problems.push({
        path: `extensions.datasets.${name}`,
        message: 'expected a name of its own; this one is built in',
      });
    }
    return registeredDataset(name, registration);
  });
}

function readExtensions(
  { extensions }: ValidConfig,
  folder: string,
  problems: ConfigProblem[],
): DocumentNode[] {
  return [extensions.schema].flat().flatMap((fileOrText) => {
    const isText = /[{\n]/.test(fileOrText);
    try {
      return [parse(isText ? fileOrText : readFileSync(resolve(folder, fileOrText), 'utf8'))];
    } catch (error) {
      const reason =
        error instanceof GraphQLError
          ? `${error.message} (line ${error.locations?.[0]?.line ?? '?'})`
          : 'no readable file';
      problems.push({
        path: 'extensions.schema',
        message: `expected SDL, or a file of it; found ${isText ? '' : `${fileOrText}: `}${reason}`,
      });
      return [];
    }
  });
}

function buildSchema(
  definitions: readonly DatasetDefinition[],
  extensions: readonly DocumentNode[],
  problems: ConfigProblem[],
): { typeDefs: DocumentNode; schema: GraphQLSchema | undefined } {
  const report = (message: string) => problems.push({ path: 'extensions.schema', message });
  let typeDefs: DocumentNode = { kind: 'Document' as DocumentNode['kind'], definitions: [] };
  try {
    typeDefs = assembleTypeDefs(definitions, extensions);
    const schema = buildASTSchema(typeDefs);
    const errors = validateSchema(schema);
    for (const { message } of errors) report(message);
    return { typeDefs, schema: errors.length > 0 ? undefined : schema };
  } catch (error) {
    report(error instanceof Error ? error.message : 'cannot be merged with the schema of Rotunda');
    return { typeDefs, schema: undefined };
  }
}

function specsOf(
  definitions: readonly DatasetDefinition[],
  schema: GraphQLSchema,
  problems: ConfigProblem[],
) {
  const rowTypes = new Set(definitions.map(({ type }) => type));
  return new Map(
    definitions.flatMap(({ name, type }) => {
      const node = schema.getType(type);
      if (isObjectType(node)) return [[name, fieldSpecs(node, rowTypes)]];
      problems.push({
        path: `extensions.datasets.${name}.type`,
        message: `expected an object type of the schema, found no type \`${type}\``,
      });
      return [];
    }),
  );
}

function enumValues(schema: GraphQLSchema, name: string): ReadonlySet<string> {
  const type = schema.getType(name);
  return new Set(isEnumType(type) ? type.getValues().map((value) => value.name) : []);
}

function reference(
  registry: DatasetRegistry,
  type: string,
  key: string,
  source: string | undefined,
): RowReference {
  const dataset = [...registry.values()].find((definition) => definition.type === type);
  return { source: source ?? '', dataset: dataset?.name ?? '', key };
}
