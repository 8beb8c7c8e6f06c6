import { InvalidArgumentError, Option } from 'commander';
import { tenantPattern } from '../config/tenantPattern.js';

/** `--tenant <name>`, alike for all commands. */
export function tenantOption(): Option {
  return new Option('--tenant <name>', 'whose records').default('default').argParser((name) => {
    if (tenantPattern.test(name)) return name;
    throw new InvalidArgumentError('Expected 1 to 64 letters, digits, _ . and -.');
  });
}
