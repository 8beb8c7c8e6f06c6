import { Command } from 'commander';
import { retryCommand } from './consents/retry.js';

/** `rotunda consents`: what sources are told of consent. */
export function consentsCommand(): Command {
  return new Command('consents')
    .description('what sources are told of consent')
    .addCommand(retryCommand());
}
