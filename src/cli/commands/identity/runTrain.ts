import pino from 'pino';
import { type TenantTraining, trainTenant } from '../../../app/identity/trainTenant.js';
import { openGateway } from '../../../app/openGateway.js';
import { createMetrics } from '../../../http/telemetry/createMetrics.js';
import type { MatchModel } from '../../../identity/matching/MatchModel.js';
import { createBar } from '../../createBar.js';
import { planFromFile } from '../../planFromFile.js';
import { writeWhole } from '../../writeWhole.js';

export interface TrainOptions {
  readonly config: string;
  readonly tenant: string;
  readonly out: string;
  readonly threads?: number;
}

/** As the configuration that it lies beside. */
const READABLE = 0o644;

const PHASES: Readonly<Record<TenantTraining['phase'], string>> = {
  load: 'loading  ',
  read: 'reading  ',
  compare: 'comparing',
};

/** Trains a match model, and writes it. */
export async function runTrain({ config, tenant, out, threads }: TrainOptions): Promise<void> {
  const plan = await planFromFile(config, { isTraining: true });
  const { gateway, close } = await openGateway(plan, createMetrics(), pino({ level: 'silent' }));
  const bar = createBar('records', PHASES.load);
  bar.update(0, 0);
  try {
    const model = await trainTenant(
      gateway,
      tenant,
      ({ phase, done, total }) => bar.update(done, total, PHASES[phase]),
      { threads },
    );
    bar.stop();
    if (model === undefined) {
      process.stderr.write(
        'There is nothing to learn from: too few records tell of people. Run `rotunda sync` first.\n',
      );
      process.exitCode = 1;
      return;
    }
    await writeWhole(out, [`${JSON.stringify(model, null, 2)}\n`], READABLE);
    process.stdout.write(describeModel(model, out));
  } finally {
    bar.stop();
    await close();
  }
}

/** The figures of a model, for whoever is to review it. */
function describeModel({ attributes, blocking, prior, training }: MatchModel, out: string): string {
  const { records, blockedPairs, iterations, expectedMatches } = training;
  const weights = attributes.map(({ name, levels }) => {
    const [best, worst] = [levels[0]?.weight ?? 0, levels.at(-1)?.weight ?? 0];
    return `  ${name.padEnd(18)} ${best.toFixed(1).padStart(6)} bits when equal, ${worst.toFixed(1)} when different`;
  });
  return `${[
    `Trained on ${records} records and ${blockedPairs} pairs, ${iterations} rounds; ${blocking.length} blocking rules.`,
    `Expected pairs of one person: ${Math.round(expectedMatches)}, one in ${Math.round(1 / prior)} of all pairs.`,
    ...weights,
    `Wrote ${out}. Review it, then name it in the configuration, as \`identity.matching.model\`.`,
  ].join('\n')}\n`;
}
