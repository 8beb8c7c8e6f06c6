import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { buildSchema } from 'graphql';
import { builtInDatasets } from '../../graphql/builtInDatasets.js';
import { assembleTypeDefs } from '../../graphql/schema/assembleTypeDefs.js';
import { findSurprises } from '../../graphql/schema/findSurprises.js';
import { printClientSchema } from '../../graphql/schema/printClientSchema.js';
import { printSubgraph } from '../../graphql/schema/printSubgraph.js';
import { configOption, planFromFile } from '../configOption.js';

interface SchemaOptions {
  readonly config: string;
  readonly builtIn?: boolean;
  readonly federation?: boolean;
  readonly additive?: boolean;
  readonly check?: boolean;
  readonly out?: string;
}

/** `rotunda schema`: the SDL that a configuration yields. */
export function schemaCommand(): Command {
  return new Command('schema')
    .description('print the SDL that a configuration yields')
    .addOption(configOption())
    .option('--built-in', 'of Rotunda alone, without a configuration')
    .option('--federation', 'as a subgraph of Apollo Federation 2')
    .option('--out <file>', 'write it to a file')
    .option('--additive', 'with --out: refuse what would break clients of the file as it is')
    .option('--check', 'with --out: write nothing, and fail unless the file is up to date')
    .action(async (options: SchemaOptions) => {
      const typeDefs = options.builtIn
        ? assembleTypeDefs(builtInDatasets)
        : (await planFromFile(options.config)).typeDefs;
      const sdl = options.federation ? printSubgraph(typeDefs) : printClientSchema(typeDefs);
      if (options.out === undefined) process.stdout.write(sdl);
      else writeSchema(options.out, sdl, options);
    });
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
