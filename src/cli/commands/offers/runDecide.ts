import pino from 'pino';
import { parseOfferInput } from '../../../app/offers/parseOfferLine.js';
import { openGateway } from '../../../app/openGateway.js';
import { OperationUsage } from '../../../http/OperationUsage.js';
import { createMetrics } from '../../../http/telemetry/createMetrics.js';
import { createBar } from '../../createBar.js';
import { onTermination } from '../../onTermination.js';
import { planFromFile } from '../../planFromFile.js';
import { type DecidedFile, decideFile } from './decideFile.js';

export interface DecideOptions {
  readonly config: string;
  readonly tenant: string;
  readonly in: string;
  readonly out: string;
  readonly offer?: string;
}

/** Decides on offers to the customers of a file. */
export async function runDecide(options: DecideOptions): Promise<void> {
  const plan = await planFromFile(options.config);
  const quiet = pino({ level: 'silent' });
  const { gateway, close } = await openGateway(plan, createMetrics(), quiet);
  const stopping = new AbortController();
  onTermination(() => stopping.abort());
  const bar = createBar('customers', 'deciding');
  const usage = new OperationUsage();
  try {
    const usual = readUsual(options.offer);
    const checked =
      usual === undefined ? { value: undefined } : parseOfferInput(usual, gateway.schema);
    if ('error' in checked) {
      process.stderr.write(`--offer: ${checked.message}\n`);
      process.exitCode = 1;
      return;
    }
    const scope = { signal: stopping.signal, usage };
    const { tenant, in: from, out: to } = options;
    const files = { from, to, usual };
    const decided = await decideFile(gateway, tenant, files, scope, bar.update);
    bar.stop();
    process.stdout.write(describe(decided, usage, to));
    if (!decided.isWhole || decided.wrong > 0) process.exitCode = 1;
  } finally {
    bar.stop();
    await close();
  }
}

function readUsual(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function describe(decided: DecidedFile, usage: OperationUsage, out: string): string {
  const { lines, resumed, allowed, refused, unknown, wrong, expectedCalls, isWhole } = decided;
  const calls = usage.list().sort((a, b) => b.calls - a.calls);
  const { furtherPages } = usage;
  const total = calls.reduce((sum, one) => sum + one.calls, 0);
  const each = calls.map(({ name, calls: count }) => `${name} ${count}`).join(', ');
  const before = resumed === 0 ? '' : ` (${resumed} of them before it was stopped)`;
  return `${[
    `${lines} lines${before}: ${allowed} allowed, ${refused} refused, ${unknown} of them for want of data, ${wrong} no question or customer.`,
    `${total} backend calls; by the formula ${expectedCalls + furtherPages} (${furtherPages} of them further pages): ${each}.`,
    isWhole ? `Wrote ${out}.` : `Stopped; run it again to go on. ${out} is not written yet.`,
  ].join('\n')}\n`;
}
