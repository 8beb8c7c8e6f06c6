import pino from 'pino';
import { type Erasure, eraseCustomer } from '../../app/identity/eraseCustomer.js';
import { eraseGone } from '../../app/identity/eraseGone.js';
import { openGateway } from '../../app/openGateway.js';
import { RequestError } from '../../errors/RequestError.js';
import { createMetrics } from '../../http/telemetry/createMetrics.js';
import { planFromFile } from '../planFromFile.js';

export interface EraseOptions {
  readonly config: string;
  readonly tenant: string;
  readonly goneDays?: number;
}

const DAY_MS = 86_400_000;

/** Erases one customer, or all who are gone for so long, and says of each what that was. */
export async function runErase(
  customer: string | undefined,
  { config, tenant, goneDays }: EraseOptions,
): Promise<void> {
  if ((customer === undefined) === (goneDays === undefined)) {
    throw new RequestError('BAD_USER_INPUT', 'Expected either a customer id or --gone-days.');
  }
  const plan = await planFromFile(config);
  const quiet = pino({ level: 'silent' });
  const { gateway, close } = await openGateway(plan, createMetrics(), quiet);
  try {
    if (customer !== undefined) {
      process.stdout.write(describeErasure(await eraseCustomer(gateway, tenant, customer)));
      return;
    }
    const since = new Date(Date.now() - (goneDays ?? 0) * DAY_MS);
    let count = 0;
    for await (const erasure of eraseGone(gateway, tenant, since)) {
      process.stdout.write(describeErasure(erasure));
      count += 1;
    }
    process.stdout.write(`${count} customers erased.\n`);
  } finally {
    await close();
  }
}

function describeErasure({ id, interactions, consents, enrolments, partIds }: Erasure): string {
  const what = `${interactions} recorded interactions, ${consents} consents, ${enrolments} enrolments`;
  const kept =
    partIds.length === 0
      ? ''
      : `; consents and enrolments stay, as they count for ${partIds.join(', ')}, who was parted from it`;
  return `${id}: erased, with ${what}${kept}.\n`;
}
