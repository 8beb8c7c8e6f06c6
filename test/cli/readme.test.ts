import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { configShape } from '../../src/config/configShape.js';
import { economyShape } from '../../src/sources/economy/economyOptions.js';
import { graphqlOptions } from '../../src/sources/graphql/GraphqlConfig.js';
import { mongodbOptions } from '../../src/sources/mongodb/MongodbConfig.js';
import { postgresOptions } from '../../src/sources/postgres/PostgresConfig.js';
import { restOptions } from '../../src/sources/rest/RestConfig.js';
import { readDocs } from '../support/readDocs.js';
import { runCli } from '../support/runCli.js';
import { settingsOf } from '../support/settingsOf.js';

const docs = readDocs();
const readme = docs.get('README.md') ?? '';
const sources = docs.get('docs/sources.md') ?? '';
const all = [...docs]
  .filter(([path]) => path !== 'CHANGELOG.md')
  .map(([, page]) => page)
  .join('\n');

const code = [...all.matchAll(/```.*?```|`[^`]+`/gs)].map(([text]) => text).join('\n');
const shapes = [
  configShape,
  economyShape,
  postgresOptions,
  mongodbOptions,
  restOptions,
  graphqlOptions,
];
const settings = shapes.flatMap((shape) => [...settingsOf(shape)]);

/** What functions make: `event('…')`, `type: 'jwt'`. */
const MADE =
  /^journeys\..*\.condition\b|^identity\.rules\.(and\.part|attributes)$|\.(kind|type|in|by)$/;

const sourceOf = (path: string) =>
  readFileSync(new URL(`../../src/${path}.ts`, import.meta.url), 'utf8');
const unnamedIn = (text: string, names: readonly string[]) =>
  [...new Set(names)].filter((name) => !new RegExp(`\\b${name}\\b`).test(text));

/** Files that say what a mapping may be told, and the types in them that do. */
const OPTIONS: [string, RegExp][] = [
  ['sources/postgres/PostgresConfig', /PostgresDataset|PostgresWrite/],
  ['sources/mongodb/MongodbConfig', /MongodbDataset|MongodbWrite/],
  ['sources/rest/RestConfig', /RestDataset|FindConfig/],
  ['sources/rest/Endpoint', /EndpointConfig/],
  ['sources/rest/RestWrite', /RestWriteConfig/],
  ['sources/rest/paging/numberedPages', /numberedPages/],
  ['sources/graphql/GraphqlConfig', /GraphqlDataset|OperationConfig/],
  ['sources/graphql/GraphqlWrite', /GraphqlWriteConfig/],
];

function optionsOf(path: string, types: RegExp): string[] {
  return sourceOf(path)
    .split(/^export /m)
    .filter((part) => types.test(part.split('\n')[0] ?? ''))
    .flatMap((part) => [...part.matchAll(/\breadonly (\w+)\??:/g)].map(([, name = '']) => name));
}

/** Every variable that a configuration reads, set to something of the right form. */
function fillVariables(config: string): Record<string, string> {
  const names = [...config.matchAll(/(?:env|secret)\('([A-Z_]+)'\)/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    names.map((name) => {
      if (name.endsWith('_KEY')) return [name, randomBytes(32).toString('base64')];
      if (name === 'SHOP_DATABASE_URL') return [name, 'postgres://localhost/shop'];
      if (name.includes('MONGODB')) return [name, 'mongodb://localhost/rotunda'];
      return [name, name.endsWith('_URL') ? 'https://example.com/' : 'https://example.com'];
    }),
  );
}

/** Runs `rotunda schema` on a configuration in a folder of its own. */
async function printSchema(config: string) {
  const folder = mkdtempSync(join(tmpdir(), 'rotunda-readme-'));
  writeFileSync(join(folder, 'rotunda.config.ts'), config);
  const run = await runCli(['schema'], fillVariables(config), folder);
  rmSync(folder, { recursive: true });
  return run;
}

/** Rows of tables that tell defaults: the names of settings, and what stands beside them. */
function toldDefaults(): [names: string[], defaults: string[]][] {
  return [...all.matchAll(/^\| (`[\w.]+`(?:, `[\w.]+`)*)[^|]*\| ([^|]+) \|/gm)].map(
    ([, names = '', defaults = '']) => [
      names.replaceAll('`', '').split(', '),
      defaults.replaceAll('`', '').split(', '),
    ],
  );
}

function print(value: unknown): string {
  return typeof value === 'number' ? value.toLocaleString('en-US') : String(value);
}

describe('the documentation', () => {
  it.each([
    ['README.md', readme],
    ['docs/sources.md', sources],
  ])('shows a configuration that is complete and sound in %s', async (_file, page) => {
    const config = page.match(/```ts\n(\/\/ rotunda\.config\.ts\n.*?)```/s)?.[1] ?? '';
    const { code, stdout, stderr } = await printSchema(config);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('type Customer');
  });

  it('shows sources of the other kinds that are sound', async () => {
    const others = sources.match(/```ts\n(app: mongodb\(.*?)```/s)?.[1] ?? '';
    const names = 'bearer, constant, defineConfig, env, graphql, mongodb, secret';
    const { code, stderr } = await printSchema(
      `import { ${names} } from 'rotunda';\nexport default defineConfig({ sources: { ${others} } });\n`,
    );
    expect([code, stderr]).toEqual([0, '']);
  });

  it('names whatever a configuration is made of', () => {
    const exported = sourceOf('rotunda').matchAll(
      /^export (?:\{ (\w+) \} from '.\/(?:config|lib|sources\/http\/auth|sources\/rest)\/|const (\w+))/gm,
    );
    const names = [...exported].map(([, name, kind]) => name ?? kind ?? '');
    expect(names).toEqual(expect.arrayContaining(['childRows', 'bearer', 'offsetPages', 'rest']));
    expect(unnamedIn(code, names)).toEqual([]);
  });

  it.each(OPTIONS)('has the options of %s in the reference of mappings', (path, types) => {
    const names = optionsOf(path, types);
    expect(names.length).toBeGreaterThan(0);
    expect(unnamedIn(docs.get('docs/mappings.md') ?? '', names)).toEqual([]);
  });

  it('names every setting', () => {
    const untold = settings.flatMap(([path]) => {
      const name = path.split('.').at(-1) ?? '';
      return MADE.test(path) || new RegExp(`\\b${name}\\b`).test(code) ? [] : [path];
    });
    expect(untold).toEqual([]);
  });

  it('has every section of a configuration in the reference of settings', () => {
    const reference = docs.get('docs/settings.md') ?? '';
    const sections = settings.map(([path]) => path.split('.')[0] ?? '');
    expect(unnamedIn(reference, sections)).toEqual([]);
  });

  it('tells the defaults that settings have', () => {
    const compared = toldDefaults().flatMap(([names, defaults]) => {
      if (names.length !== defaults.length) return [];
      return names.flatMap((name, place) => {
        const leaf = name.split('.').at(-1);
        const known = settings.filter(
          ([path, value]) => path.split('.').at(-1) === leaf && typeof value !== 'object',
        );
        const usual = known.map(([, value]) => print(value)).filter((text) => text !== 'undefined');
        return usual.length === 0 ? [] : [{ name, told: defaults[place], usual }];
      });
    });
    expect(compared.filter(({ told = '', usual }) => !usual.includes(told))).toEqual([]);
    expect(compared.length).toBeGreaterThan(25);
  });

  it('shows the catalogue that `rotunda errors` prints', async () => {
    const { stdout } = await runCli(['errors']);
    expect(stdout).toContain('`BAD_USER_INPUT`');
    expect(readme).toContain(stdout.trim());
  });
});
