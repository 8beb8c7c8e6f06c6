import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import type { GatewayPlan } from '../../app/plan/planGateway.js';
import { builtInDatasets } from '../../graphql/builtInDatasets.js';
import { assembleTypeDefs } from '../../graphql/schema/assembleTypeDefs.js';
import { findSurprises } from '../../graphql/schema/findSurprises.js';
import { printClientSchema } from '../../graphql/schema/printClientSchema.js';
import { printSubgraph } from '../../graphql/schema/printSubgraph.js';

export interface SchemaOptions {
  readonly config: string;
  readonly builtIn?: boolean;
  readonly federation?: boolean;
  readonly additive?: boolean;
  readonly check?: boolean;
  readonly out?: string;
}

/** Prints or writes the SDL that a configuration yields. */
export async function runSchema(options: SchemaOptions): Promise<void> {
  if (options.out === undefined && (options.check || options.additive)) {
    fail(`Expected --out <file> with --${options.check ? 'check' : 'additive'}.\n`);
    return;
  }
  const typeDefs = options.builtIn
    ? assembleTypeDefs(builtInDatasets)
    : (await planned(options.config)).typeDefs;
  const sdl = options.federation ? printSubgraph(typeDefs) : printClientSchema(typeDefs);
  if (options.out === undefined) process.stdout.write(sdl);
  else writeSchema(options.out, sdl, options);
}

/** Rotunda's own schema needs no source, nor what connects to one. */
async function planned(config: string): Promise<GatewayPlan> {
  const { planFromFile } = await import('../planFromFile.js');
  return planFromFile(config);
}

function writeSchema(file: string, sdl: string, { additive, check }: SchemaOptions): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (check) {
    if (before === sdl) return;
    fail(`${file} is not up to date.\n`);
  } else if (additive && before !== undefined) {
    const breaking = findSurprises(buildSchema(before), buildSchema(sdl));
    if (breaking.length === 0) writeFileSync(file, sdl);
    else fail(`${breaking.map(({ description }) => `Breaks clients: ${description}\n`).join('')}`);
  } else {
    writeFileSync(file, sdl);
  }
}

function fail(message: string): void {
  process.stderr.write(message);
  process.exitCode = 1;
}
