import { Option } from 'commander';

/** `--config <file>`, alike for all commands. */
export function configOption(): Option {
  return new Option('-c, --config <file>', 'configuration file').default('rotunda.config.ts');
}
