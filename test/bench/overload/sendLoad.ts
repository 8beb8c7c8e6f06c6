import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';

/** What came of a load: milliseconds of each answer and of each refusal. */
export interface Load {
  asked: number;
  readonly answers: number[];
  readonly refusals: number[];
}

/** So many clients who wait for their answers, or so many requests a second whatever comes of them. */
export type LoadShape = { readonly seconds: number } & (
  | { readonly clients: number }
  | { readonly perSecond: number }
);

const TICK_MS = 5;
const CONNECTIONS = 256;
const BODY = JSON.stringify({
  query:
    '{ customers(first: 5) { nodes { id messages(first: 20) { nodes { id channel occurredAt subject text } complete } } } }',
});

/** Sends a load for some seconds; what is answered later does not count. */
export async function sendLoad(url: string, shape: LoadShape): Promise<Load> {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    pipelining: 1,
    keepAliveTimeout: 60_000,
  });
  const load: Load = { asked: 0, answers: [], refusals: [] };
  // As behind a load balancer: Node takes in one new connection per turn of its loop.
  const opening = Array.from({ length: CONNECTIONS }, async () =>
    (await pool.request({ path: '/healthz', method: 'GET' })).body.dump(),
  );
  await Promise.all(opening);
  const startedAt = performance.now();
  const elapsed = () => (performance.now() - startedAt) / 1000;
  const ask = async () => {
    load.asked += 1;
    const askedAt = performance.now();
    const { statusCode, body } = await pool.request({
      path,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: BODY,
    });
    await body.dump();
    const ms = performance.now() - askedAt;
    if (elapsed() > shape.seconds) return;
    if (statusCode === 200) load.answers.push(ms);
    else if (statusCode === 503) load.refusals.push(ms);
    else throw new Error(`status ${statusCode}`);
  };
  if ('clients' in shape) {
    const client = async () => {
      while (elapsed() < shape.seconds) await ask();
    };
    await Promise.all(Array.from({ length: shape.clients }, client));
  } else {
    const under: Promise<void>[] = [];
    while (elapsed() < shape.seconds) {
      const due = Math.floor(Math.min(elapsed(), shape.seconds) * shape.perSecond) - load.asked;
      for (let one = 0; one < due; one++) under.push(ask());
      await sleep(TICK_MS);
    }
    await Promise.all(under);
  }
  await pool.close();
  return load;
}
