import { Command } from 'commander';
import { configOption } from '../configOption.js';
import type { SchemaOptions } from './runSchema.js';

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
      const { runSchema } = await import('./runSchema.js');
      await runSchema(options);
    });
}
