import pino from 'pino';
import { forgetSources } from '../../app/identity/forgetSources.js';
import { formerSources } from '../../app/identity/formerSources.js';
import { syncTenant } from '../../app/identity/syncTenant.js';
import { openGateway } from '../../app/openGateway.js';
import { createMetrics } from '../../http/telemetry/createMetrics.js';
import type { SyncOutcome } from '../../identity/sync/syncIdentity.js';
import type { GuardedSource } from '../../sources/GuardedSource.js';
import type { RequestScope } from '../../sources/RequestScope.js';
import { createSyncBars } from '../createSyncBars.js';
import { describeLinks } from '../describeLinks.js';
import { onTermination } from '../onTermination.js';
import { planFromFile } from '../planFromFile.js';

export interface SyncOptions {
  readonly config: string;
  readonly tenant: string;
  readonly forget?: readonly string[];
}

/** Scans every source and links what it found. */
export async function runSync({ config, tenant, forget = [] }: SyncOptions): Promise<void> {
  const plan = await planFromFile(config);
  const quiet = pino({ level: 'silent' });
  const { gateway, close } = await openGateway(plan, createMetrics(), quiet);
  const stopping = new AbortController();
  onTermination(() => stopping.abort());
  const signal = stopping.signal;
  let bars: ReturnType<typeof createSyncBars> | undefined;
  try {
    const forgotten = forget.length > 0 ? await forgetSources(gateway, tenant, forget) : new Map();
    bars = createSyncBars(await sizesOf(gateway.sources, { signal, tenant }));
    const outcome = await syncTenant(gateway, tenant, signal, bars);
    bars.stop();
    for (const [source, count] of forgotten) {
      process.stdout.write(`${source}: ${count} records forgotten\n`);
    }
    for (const source of await formerSources(gateway, tenant)) {
      process.stdout.write(
        `${source}: not in the configuration any more, and its records are kept; \`rotunda sync --forget ${source}\` forgets them\n`,
      );
    }
    process.stdout.write(describeOutcome(outcome));
    if (outcome.scans.some(({ error }) => error !== undefined)) process.exitCode = 1;
  } finally {
    bars?.stop();
    await close();
  }
}

async function sizesOf(
  sources: readonly GuardedSource[],
  scope: RequestScope,
): Promise<Map<string, number | undefined>> {
  const sizes = sources
    .filter(({ canScan }) => canScan)
    .map(async (source) => [source.name, await source.estimate(scope)] as const);
  return new Map(await Promise.all(sizes));
}

/** Says what a sync did, source by source. */
function describeOutcome({ scans, links }: SyncOutcome): string {
  const lines = scans.map(({ source, seen, changed, deleted, unreadable, error }) => {
    const failure =
      error === undefined
        ? ''
        : ` · stopped early: ${error.code} (${error.message}); run it again to go on`;
    const bad = unreadable === 0 ? '' : ` · ${unreadable} unreadable`;
    return `${source}: ${seen} records, ${changed} new or changed, ${deleted} deleted${bad}${failure}`;
  });
  return `${[...lines, describeLinks(links)].join('\n')}\n`;
}
