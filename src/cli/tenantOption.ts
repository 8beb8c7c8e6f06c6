import { Option } from 'commander';

/** `--tenant <name>`, alike for all commands. */
export function tenantOption(): Option {
  return new Option('--tenant <name>', 'whose records').default('default');
}
