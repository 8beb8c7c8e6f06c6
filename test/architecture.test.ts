import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const src = fileURLToPath(new URL('../src/', import.meta.url));

/**
 * The floors of the house, from top to bottom: a file imports from its own folder and from those
 * below. What stands in one line are neighbours that may not import each other, but for those said.
 */
const FLOORS: readonly (readonly string[])[] = [
  ['cli'],
  ['demo', 'contract'],
  ['app'],
  ['http'],
  ['graphql'],
  ['report', 'offer'],
  [
    'activity',
    'behaviour',
    'channel',
    'commerce',
    'consent',
    'conversation',
    'customer',
    'intervention',
    'journey',
    'loyalty',
    'marketing',
    'metrics',
    'profile',
    'recorded',
    'service',
  ],
  ['timeline'],
  ['identity', 'reading'],
  ['rotunda.ts'],
  ['sources'],
  ['dataset'],
  ['store'],
  ['config', 'errors'],
  ['embedded'],
  ['lib'],
];

/** Only these may import a driver or a server, each for its one purpose. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  mongodb: ['sources/mongodb', 'store', 'lib/mongodb', 'demo'],
  pg: ['sources/postgres', 'embedded/postgres', 'demo'],
  undici: ['sources/http'],
  '@apollo/server': ['http'],
  fastify: ['http', 'demo'],
  ws: ['http/live'],
  'graphql-ws': ['http/live'],
  '@redis/client': ['store/redis'],
  jose: ['http/auth', 'conversation/handover'],
  commander: ['cli'],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const imports = files
  .filter((name) => !name.startsWith('generated/'))
  .flatMap((from): Import[] => {
    const text = readFileSync(join(src, from), 'utf8');
    return [
      ...text.matchAll(/^(?:import|export)\b[^;]*?from '([^']+)';|\bimport\('([^']+)'\)/gms),
    ].map(([, statement, call]) => ({ from, to: statement ?? call ?? '' }));
  });

const folderOf = (file: string) => file.split('/')[0]?.replace(/\.js$/, '.ts') as string;
const floorOf = (file: string) => FLOORS.findIndex((floor) => floor.includes(folderOf(file)));
const inside = imports
  .filter(({ to }) => to.startsWith('.'))
  .map(({ from, to }) => ({ from, to: relative(src, resolve(src, dirname(from), to)) }));

describe('the house', () => {
  it('has a floor for every folder', () => {
    const folders = new Set(files.map(folderOf).filter((folder) => folder !== 'generated'));
    expect([...folders].filter((folder) => floorOf(folder) < 0)).toEqual([]);
  });

  it('is built one way: nobody imports from the floors above, nor from a neighbour', () => {
    const wrong = inside.filter(({ from, to }) => {
      if (to.startsWith('generated/') || folderOf(from) === folderOf(to)) return false;
      if (isAllowed(from, to)) return false;
      return floorOf(to) <= floorOf(from);
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('knows connectors in the registry only', () => {
    const connector = /^sources\/(postgres|mongodb|rest|graphql)\//;
    const wrong = inside.filter(({ from, to }) => {
      const kind = connector.exec(to)?.[1];
      return (
        kind !== undefined &&
        connector.exec(from)?.[1] !== kind &&
        !['sources/registry.ts', 'rotunda.ts'].includes(from)
      );
    });
    expect(
      wrong.map(({ from, to }) => `${from} → ${to}`).filter((one) => !SHARED.has(one)),
    ).toEqual([]);
  });

  it('keeps drivers and servers where they belong', () => {
    const wrong = imports.filter(({ from, to }) => {
      const owners =
        PACKAGES[
          to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : (to.split('/')[0] ?? '')
        ];
      return owners !== undefined && !owners.some((owner) => from.startsWith(`${owner}/`));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('loads what a command needs when it runs, not before', () => {
    const loaded = new Set<string>();
    const packages = new Set<string>();
    const load = (file: string) => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const text = readFileSync(join(src, file), 'utf8');
      for (const [, to = ''] of text.matchAll(
        /^(?:import|export) (?!type\b)[^;]*?from '([^']+)';/gm,
      )) {
        if (to.startsWith('.')) load(join(dirname(file), to).replace(/\.js$/, '.ts'));
        // `rotunda` is but named in the text that `rotunda init` writes.
        else if (!to.startsWith('node:') && to !== 'rotunda') packages.add(to);
      }
    };
    load('cli/rotunda.ts');
    expect(loaded).toContain('cli/commands/serve.ts');
    expect([...packages]).toEqual(['commander']);
  });

  it('reads the environment on the top floor only', () => {
    const readers = files.filter((name) =>
      /process\.env\b/.test(readFileSync(join(src, name), 'utf8')),
    );
    expect(readers.filter((name) => !name.startsWith('cli/'))).toEqual([]);
  });

  it('names no file like another but for its case', () => {
    const lower = files.map((name) => name.toLowerCase());
    expect(lower.filter((name, at) => lower.indexOf(name) !== at)).toEqual([]);
  });

  it('writes no file of more than 300 lines by hand', () => {
    const long = files.filter(
      (name) =>
        !name.startsWith('generated/') &&
        readFileSync(join(src, name), 'utf8').split('\n').length > 301,
    );
    expect(long).toEqual([]);
  });
});

/** The public types of one kind that another is told in. */
const SHARED = new Set(['sources/graphql/GraphqlConfig.ts → sources/rest/RestConfig.js']);

/** Reading and identity are neighbours: whose rows are read is told by customers. */
function isAllowed(from: string, to: string): boolean {
  const pair = `${folderOf(from)} → ${folderOf(to)}`;
  return (
    pair === 'customer → profile' ||
    pair === 'conversation → customer' ||
    pair === 'intervention → journey' ||
    pair === 'cli → demo' ||
    pair === 'app → rotunda.ts' ||
    to === 'graphql/RequestContext.js'
  );
}
