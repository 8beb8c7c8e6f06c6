import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { builtInDatasets } from '../../graphql/builtInDatasets.js';
import { assembleTypeDefs } from '../../graphql/schema/assembleTypeDefs.js';
import { printClientSchema } from '../../graphql/schema/printClientSchema.js';
import { printSubgraph } from '../../graphql/schema/printSubgraph.js';
import { configOption, planFromFile } from '../configOption.js';

interface SchemaOptions {
  readonly config: string;
  readonly builtIn?: boolean;
  readonly federation?: boolean;
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
    .action(async ({ config, builtIn, federation, out }: SchemaOptions) => {
      const typeDefs = builtIn
        ? assembleTypeDefs(builtInDatasets)
        : (await planFromFile(config)).typeDefs;
      const sdl = federation ? printSubgraph(typeDefs) : printClientSchema(typeDefs);
      if (out === undefined) process.stdout.write(sdl);
      else writeFileSync(out, sdl);
    });
}
