import { Command } from 'commander';
import { configOption } from '../configOption.js';
import { tenantOption } from '../tenantOption.js';
import { wholeNumber } from '../wholeNumber.js';
import type { EraseOptions } from './runErase.js';

const MOST_DAYS = 36_500;

/** `rotunda erase`: what the store keeps of people whom no source has any more. */
export function eraseCommand(): Command {
  return new Command('erase')
    .description('erase what the store keeps of a customer whom no source has any more')
    .argument('[customer]', "the customer's id, or a former one")
    .option(
      '--gone-days <days>',
      'of all whom no source has had for so many days',
      wholeNumber(0, MOST_DAYS),
    )
    .addOption(configOption())
    .addOption(tenantOption())
    .action(async (customer: string | undefined, options: EraseOptions) => {
      const { runErase } = await import('./runErase.js');
      await runErase(customer, options);
    });
}
