import type { FastifyInstance } from 'fastify';
import type { Gateway } from '../../graphql/Gateway.js';

const PING_MS = 2_000;

/**
 * `/healthz`: the process runs. `/readyz`: the store answers; sources may be away, the gateway serves
 * without them. It names the sources whose rate limit this replica keeps to a share of, by itself.
 */
export function healthRoutes(
  server: FastifyInstance,
  gateway: Gateway,
  isClosing: () => boolean,
): void {
  server.get('/healthz', async () => ({ status: 'ok' }));

  server.get('/readyz', async (_, reply) => {
    const isReady = !isClosing() && (await answersInTime(gateway.pingStore()));
    const alone = gateway.sources.filter(({ resilience }) => resilience.isAlone);
    return reply.code(isReady ? 200 : 503).send({
      status: isReady ? 'ready' : 'not ready',
      ...(alone.length > 0 && { ratesNotShared: alone.map(({ name }) => name) }),
    });
  });
}

async function answersInTime(ping: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PING_MS);
  });
  const answered = ping.then(
    () => true,
    () => false,
  );
  const outcome = await Promise.race([answered, late]);
  clearTimeout(timer);
  return outcome;
}
