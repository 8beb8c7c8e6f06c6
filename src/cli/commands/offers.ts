import { Command } from 'commander';
import { decideCommand } from './offers/decide.js';

/** `rotunda offers`: what may be offered to whom. */
export function offersCommand(): Command {
  return new Command('offers')
    .description('what may be offered to whom')
    .addCommand(decideCommand());
}
