import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildASTSchema,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isObjectType,
  parse,
  validateSchema,
} from 'graphql';
import { ChannelDirectory } from '../../channel/ChannelDirectory.js';
import { settleInteraction } from '../../channel/settleInteraction.js';
import { ConfigError } from '../../config/ConfigError.js';
import type { ConfigProblem } from '../../config/ConfigProblem.js';
import type { ValidConfig } from '../../config/configShape.js';
import type { SettingsOrigin } from '../../config/settings/fillSettings.js';
import { validateConfig } from '../../config/validateConfig.js';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';
import { createDatasetRegistry, type DatasetRegistry } from '../../dataset/DatasetRegistry.js';
import type { FieldSpecs } from '../../dataset/mapping/FieldSpec.js';
import { fieldSpecs } from '../../dataset/mapping/fieldSpecs.js';
import type { RowReference } from '../../dataset/Row.js';
import { builtInDatasets } from '../../graphql/builtInDatasets.js';
import { assembleTypeDefs } from '../../graphql/schema/assembleTypeDefs.js';
import type { MatchSettings } from '../../identity/matcher/MatchSettings.js';
import { createIntervention } from '../../intervention/createIntervention.js';
import type { Intervention } from '../../intervention/Intervention.js';
import { createJourney } from '../../journey/createJourney.js';
import type { Journey } from '../../journey/Journey.js';
import { createSources } from '../../sources/createSources.js';
import type { EconomyOptions } from '../../sources/economy/economyOptions.js';
import { readEconomies } from '../../sources/economy/readEconomies.js';
import type { Source } from '../../sources/Source.js';
import { checkChannelNames } from './checkChannelNames.js';
import { checkJourneyNames } from './checkJourneyNames.js';
import { checkLive } from './checkLive.js';
import { checkOffers } from './checkOffers.js';
import { checkOperations } from './checkOperations.js';
import { checkRuleTypes } from './checkRuleTypes.js';
import { checkScopeNames } from './checkScopeNames.js';
import { checkSourceScopes } from './checkSourceScopes.js';
import { checkSurvivorshipSources } from './checkSurvivorshipSources.js';
import { enumValues } from './enumValues.js';
import { interactionDatasets } from './interactionDatasets.js';
import { readMatching } from './readMatching.js';
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
  /** By what the reads of each source are saved, by its name. */
  readonly economies: ReadonlyMap<string, EconomyOptions>;
  /** How records are linked by likeness; undefined where they are not. */
  readonly matching: MatchSettings | undefined;
  /** The datasets whose rows are interactions. */
  readonly interactions: readonly DatasetDefinition[];
  readonly channels: ChannelDirectory;
  readonly journeys: readonly Journey[];
  readonly interventions: readonly Intervention[];
}

/**
 * Turns a configuration into a plan; throws a `ConfigError` that lists every problem. For training,
 * the match model that it names is not read: there may be none yet.
 */
export function planGateway(
  raw: unknown,
  origin: SettingsOrigin,
  { isTraining = false } = {},
): GatewayPlan {
  const { config, problems } = validateConfig(raw, origin);
  const definitions = [...builtInDatasets, ...ownDatasets(config, problems)];
  const registry = createDatasetRegistry(definitions);
  const extensions = readExtensions(config, origin.folder, problems);
  const { typeDefs, schema } = buildSchema(definitions, extensions, problems);
  if (schema === undefined) throw new ConfigError(problems);
  const identifierTypes = enumValues(schema, 'IdentifierType');
  checkScopeNames(config, schema, problems);
  checkOperations(config.server, schema, problems);
  checkRuleTypes(config.identity, identifierTypes, problems);
  checkSurvivorshipSources(config.survivorship, Object.keys(config.sources), problems);
  const matching = isTraining ? undefined : readMatching(config.identity, origin.folder, problems);
  const specs = specsOf(definitions, schema, problems);
  const interactions = interactionDatasets(definitions, schema);
  checkChannelNames(config, schema, interactions, specs, problems);
  checkOffers(config.offers, schema, interactions, problems);
  const channels = new ChannelDirectory(config.channels);
  const report = (path: string, message: string) => {
    if (!problems.some((known) => known.path === path)) problems.push({ path, message });
  };
  const economies = readEconomies(config.sources, registry, report);
  const sources = createSources(config.sources, {
    registry,
    specs,
    context: {
      identifierTypes,
      sourceNames: new Set(Object.keys(config.sources)),
      report,
      refer: (type, key, source) => reference(registry, type, key, source),
    },
    settle: (definition) => {
      if (!interactions.includes(definition)) return undefined;
      const usually = definition.defaults?.purpose as string | undefined;
      return (row) => settleInteraction(row, channels, usually);
    },
  });
  checkLive(config, sources, problems);
  checkSourceScopes(config, sources, problems);
  checkJourneyNames(config, interactions, specs, sources, problems);
  if (problems.length > 0) throw new ConfigError(problems);
  const journeys = config.journeys.map((journey) => createJourney(journey, interactions));
  return {
    config,
    registry,
    typeDefs,
    identifierTypes: [...identifierTypes],
    specs,
    sources,
    economies,
    matching,
    interactions,
    channels,
    journeys,
    interventions: config.interventions.map((one) => createIntervention(one, journeys)),
  };
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

function reference(
  registry: DatasetRegistry,
  type: string,
  key: string,
  source: string | undefined,
): RowReference {
  const dataset = [...registry.values()].find((definition) => definition.type === type);
  return { source: source ?? '', dataset: dataset?.name ?? '', key };
}
