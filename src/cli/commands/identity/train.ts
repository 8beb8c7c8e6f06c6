import { Command } from 'commander';
import { configOption } from '../../configOption.js';
import { wholeNumber } from '../../wholeNumber.js';
import type { TrainOptions } from './runTrain.js';

const MOST_THREADS = 64;

/** `rotunda identity train`: learns from the company's own records how like one person's are. */
export function trainCommand(): Command {
  return new Command('train')
    .description(
      'train a match model on the records that `rotunda sync` has seen, without any labels',
    )
    .addOption(configOption())
    .option('--out <file>', 'where to write the model', 'match-model.json')
    .option('--tenant <name>', 'whose records', 'default')
    .option(
      '--threads <count>',
      'threads that compare records (default: as many as there are processors)',
      wholeNumber(1, MOST_THREADS),
    )
    .action(async (options: TrainOptions) => {
      const { runTrain } = await import('./runTrain.js');
      await runTrain(options);
    });
}
