import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { getErrorCode } from '../../lib/getErrorCode.js';
import { startingConfig } from '../startingConfig.js';

/** `rotunda init`: a commented configuration to start from. */
export function initCommand(): Command {
  return new Command('init')
    .description('write a commented rotunda.config.ts to start from')
    .option('--out <file>', 'where to', 'rotunda.config.ts')
    .action(({ out }: { readonly out: string }) => {
      try {
        writeFileSync(out, startingConfig, { flag: 'wx' });
      } catch (error) {
        if (getErrorCode(error) !== 'EEXIST') throw error;
        process.stderr.write(`${out} is there already; it was left as it was.\n`);
        process.exitCode = 1;
        return;
      }
      process.stdout.write(`Wrote ${out}. Fill it in, then run \`rotunda check\`.\n`);
    });
}
