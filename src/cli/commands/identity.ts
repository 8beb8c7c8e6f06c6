import { Command } from 'commander';
import { exportCommand } from './identity/export.js';
import { importCommand } from './identity/import.js';
import { simulateCommand } from './identity/simulate.js';

/** `rotunda identity`: who is who. */
export function identityCommand(): Command {
  return new Command('identity')
    .description('who is who: rules tried out, links taken out and brought in')
    .addCommand(simulateCommand())
    .addCommand(exportCommand())
    .addCommand(importCommand());
}
