import { Command } from 'commander';
import { identityTrainCommand } from './identityTrain.js';

/** `rotunda identity`: who is who. */
export function identityCommand(): Command {
  return new Command('identity').description('who is who').addCommand(identityTrainCommand());
}
