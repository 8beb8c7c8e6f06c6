import { Command, InvalidArgumentError, Option } from 'commander';
import { configOption } from '../../configOption.js';
import { tenantOption } from '../../tenantOption.js';
import type { ImportOptions } from './runImport.js';

/** `rotunda identity import`: clusters computed elsewhere; exit code 1 where lines are wrong or it was stopped. */
export function importCommand(): Command {
  return new Command('import')
    .description(
      'link records as clusters computed elsewhere (Splink, Zingg) say; can be interrupted and run again',
    )
    .argument('<file>', 'CSV with a head, or a JSON object per line')
    .option('--name <name>', 'what it is called in `linkedBy`; the name of the file when left out')
    .addOption(
      new Option('--format <name>', 'when the name of the file does not tell').choices([
        'csv',
        'ndjson',
      ]),
    )
    .option('--source-column <name>', 'else source, source_dataset or z_source')
    .option('--record-column <name>', 'else recordId, record_id, unique_id or id')
    .option('--cluster-column <name>', 'else clusterId, cluster_id, z_cluster or customerId')
    .option('--all-of <source>', 'the source of all records, where no column tells')
    .option(
      '--rename <name=source>',
      'a name that the file has for a source; may be repeated',
      readRename,
      {},
    )
    .addOption(configOption())
    .addOption(tenantOption())
    .action(async (path: string, options: ImportOptions) => {
      const { runImport } = await import('./runImport.js');
      await runImport(path, options);
    });
}

function readRename(
  text: string,
  before: Readonly<Record<string, string>>,
): Record<string, string> {
  const at = text.lastIndexOf('=');
  if (at < 1 || at === text.length - 1) throw new InvalidArgumentError('Expected name=source.');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
