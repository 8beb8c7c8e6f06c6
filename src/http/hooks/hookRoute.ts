import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { takeChange } from '../../activity/hooks/takeChange.js';
import type { ValidConfig } from '../../config/configShape.js';
import { RequestError } from '../../errors/RequestError.js';
import type { Gateway } from '../../graphql/Gateway.js';
import { isSigned } from './isSigned.js';
import { readChanges } from './readChanges.js';

type Webhook = ValidConfig['webhooks'][string];

const MAX_ID = 200;
const DAY_MS = 86_400_000;
/** Deleted since, or a row that takes the key of its record, too. */
const ABSENT = 'webhook names a row that its source does not have';

/**
 * `POST /hooks/<source>`: what a source says has changed. 204 when it was looked at, now or before;
 * anything else is to be delivered again.
 */
export function hookRoute(server: FastifyInstance, gateway: Gateway, logger: Logger): void {
  void server.register(async (hooks) => {
    hooks.removeAllContentTypeParsers();
    // The signature is over the bytes, whatever they are.
    hooks.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    hooks.post<{ Params: { source: string } }>('/hooks/:source', async (request, reply) => {
      const { source } = request.params;
      const webhook = Object.hasOwn(gateway.config.webhooks, source)
        ? gateway.config.webhooks[source]
        : undefined;
      if (webhook === undefined) throw new RequestError('NOT_FOUND', 'There is no such webhook.');
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const id = checkDelivery(request, body, webhook);
      const absent = await takeDelivery(gateway, source, webhook, id, body);
      for (const dataset of absent) logger.info({ source, dataset }, ABSENT);
      return reply.code(204).send();
    });
  });
}

/** Answers the id of a delivery that comes from whom it says it does, and now. */
function checkDelivery({ headers }: FastifyRequest, body: Buffer, webhook: Webhook): string {
  const header = (name: string) => String(headers[name] ?? '');
  const id = header('webhook-id');
  const timestamp = header('webhook-timestamp');
  const signature = header('webhook-signature');
  const awayMs = Math.abs(Date.now() - Number(timestamp) * 1000);
  const isFresh = /^\d+$/.test(timestamp) && awayMs <= webhook.toleranceSeconds * 1000;
  const isNamed = id !== '' && id.length <= MAX_ID;
  if (isFresh && isNamed && isSigned({ id, timestamp, body, signature }, webhook.secrets))
    return id;
  const message = 'Expected a fresh delivery, signed as Standard Webhooks has it.';
  throw new RequestError('UNAUTHENTICATED', message);
}

/** Looks at all that a delivery names; answers the datasets that have no such row. */
async function takeDelivery(
  gateway: Gateway,
  name: string,
  webhook: Webhook,
  id: string,
  body: Buffer,
): Promise<ReadonlySet<string>> {
  const { tenant } = webhook;
  const source = gateway.sources.find((one) => one.name === name);
  if (source === undefined) throw new Error(`There is no source ${name}.`);
  const changes = readChanges(body, webhook);
  const identity = gateway.identityOf(tenant);
  const deliveries = gateway.deliveriesOf(tenant);
  const delivery = identity.hasher.content('delivery', name, id);
  const absent = new Set<string>();
  if (await deliveries.has(delivery)) return absent;
  const { limits, live } = gateway.config;
  const parts = {
    source,
    identity,
    lookups: gateway.lookups,
    activity: gateway.activityOf(tenant),
    scope: { signal: AbortSignal.timeout(limits.requestMs), tenant },
    newsSince: new Date(Date.now() - live.keepDays * DAY_MS),
  };
  for (const change of changes) {
    const error = await takeChange(change, parts);
    if (error === 'ABSENT') absent.add(change.dataset);
    if (error === undefined || error === 'ABSENT') continue;
    const message = 'The source could not be asked; deliver this again later.';
    throw new RequestError('LOOKUP_INCOMPLETE', message, { retryable: true });
  }
  // Only now: whoever crashes before is delivered to again, and looking twice changes nothing.
  await deliveries.add(delivery);
  return absent;
}
