import { Command } from 'commander';
import type { DemoOptions } from '../runDemo.js';
import { wholeNumber } from '../wholeNumber.js';

/** `rotunda demo`: the gateway over a hat shop's eight silos, all in this process. */
export function demoCommand(): Command {
  return new Command('demo')
    .description('serve the gateway over a hat shop with eight silos; needs nothing else')
    .option('--customers <number>', 'how many people', wholeNumber(1, 100_000), 500)
    .option('--seed <number>', 'other people', wholeNumber(0, 2 ** 31), 1)
    .option('--port <number>', 'where to listen on 127.0.0.1', wholeNumber(0, 65_535), 4000)
    .option('--origin <origin...>', 'whose pages may ask, e.g. http://localhost:5173', [])
    .action(async (options: DemoOptions) => {
      // The other commands have no use for the hat shop, nor for the servers it brings along.
      const { runDemo } = await import('../runDemo.js');
      await runDemo(options);
    });
}
