import { Command } from 'commander';
import { configOption } from '../configOption.js';
import type { ServeOptions } from './runServe.js';

/** `rotunda serve`: the gateway. */
export function serveCommand(): Command {
  return new Command('serve')
    .description('serve the gateway over HTTP')
    .addOption(configOption())
    .option('--insecure-no-auth', 'let everybody on this machine ask; only on a loopback address')
    .action(async (options: ServeOptions) => {
      const { runServe } = await import('./runServe.js');
      await runServe(options);
    });
}
