import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

  it('names every setting', () => {
    const unnamed = settings.flatMap(([path]) => {
      const name = path.split('.').at(-1) ?? '';
      return MADE.test(path) || new RegExp(`\\b${name}\\b`).test(code) ? [] : [path];
    });
    expect(unnamed).toEqual([]);
  });

  it('has every section of a configuration in the reference of settings', () => {
    const reference = docs.get('docs/settings.md') ?? '';
    const sections = new Set(settings.map(([path]) => path.split('.')[0] ?? ''));
    expect([...sections].filter((name) => !new RegExp(`\\b${name}\\b`).test(reference))).toEqual(
      [],
    );
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
