import { openIdentity } from '../../../app/identity/openIdentity.js';
import { loadRulesFile } from '../../../app/plan/loadRulesFile.js';
import { createLinkRules } from '../../../identity/linking/createLinkRules.js';
import type { RecordName } from '../../../identity/RecordName.js';
import type { Simulation } from '../../../identity/simulate/Simulation.js';
import { simulateRules } from '../../../identity/simulate/simulateRules.js';
import { createBar } from '../../createBar.js';
import { planFromFile } from '../../planFromFile.js';

export interface SimulateOptions {
  readonly config: string;
  readonly tenant: string;
  readonly rules: string;
  readonly examples: number;
  readonly json?: boolean;
}

/** Tells what other rules would make of the records. */
export async function runSimulate({
  config,
  tenant,
  rules: file,
  examples,
  json,
}: SimulateOptions): Promise<void> {
  const plan = await planFromFile(config);
  const rules = createLinkRules(await loadRulesFile(file, plan));
  const { stores, close } = openIdentity(plan, tenant);
  const bar = createBar('records');
  try {
    const outcome = await simulateRules(stores, rules, examples, (step, done, total) =>
      bar.update(done, total, step),
    );
    bar.stop();
    process.stdout.write(
      json ? `${JSON.stringify(outcome, null, 2)}\n` : describeSimulation(outcome),
    );
  } finally {
    bar.stop();
    await close();
  }
}

function describeSimulation(outcome: Simulation): string {
  const { records, customersBefore, customersAfter, merging, splitting } = outcome;
  const lines = [
    `${records} records: ${customersBefore} customers now, ${customersAfter} under these rules`,
    `${merging} customers would merge, ${splitting} would split`,
    `largest customer: ${outcome.largestBefore} records now, ${outcome.largestAfter} under these rules`,
  ];
  for (const { linkedBy, customers } of outcome.merges) {
    lines.push(`would merge (${linkedBy.join(', ')}):`);
    lines.push(...customers.map((one) => `  ${one.customerId}: ${names(one.records)}`));
  }
  for (const { customerId, parts } of outcome.splits) {
    lines.push(`would split: ${customerId}`, ...parts.map((part) => `  ${names(part)}`));
  }
  return `${lines.join('\n')}\n`;
}

function names(records: readonly RecordName[]): string {
  return records.map(({ source, recordId }) => `${source}/${recordId}`).join(', ');
}
