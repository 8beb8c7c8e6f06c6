import { Command } from 'commander';
import { exportCommand } from './identity/export.js';
import { importCommand } from './identity/import.js';
import { simulateCommand } from './identity/simulate.js';
import { trainCommand } from './identity/train.js';

/** `rotunda identity`: who is who. */
export function identityCommand(): Command {
  return new Command('identity')
    .description(
      'who is who: a match model trained, rules tried out, links taken out and brought in',
    )
    .addCommand(trainCommand())
    .addCommand(simulateCommand())
    .addCommand(exportCommand())
    .addCommand(importCommand());
}
