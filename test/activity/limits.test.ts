import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { WebSocket } from 'ws';
import { jwt } from '../../src/rotunda.js';
import { eventually } from '../support/eventually.js';
import { type Follower, followActivity } from '../support/followActivity.js';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

const ACTIVITY = 'subscription ($id: ID!) { customerActivity(customerId: $id) { id } }';
const ISSUER = 'https://issuer.example.com';

let key: Awaited<ReturnType<typeof generateKeyPair>>;
let rotunda: TestGateway;
let id: string;

beforeAll(async () => {
  key = await generateKeyPair('ES256', { extractable: true });
  const publicKey = await exportSPKI(key.publicKey);
  const silo = new MemorySilo({ profiles: [{ id: 'a', email: 'a@example.com' }] });
  rotunda = await startTestGateway({
    auth: jwt({ issuer: ISSUER, audience: 'rotunda', publicKey, clockToleranceSeconds: 0 }),
    sources: {
      shop: memory({ silo, profiles: { recordId: 'id', identifiers: { EMAIL: 'email' } } }),
    },
    live: { connections: 3, connectionsPerCaller: 2, pollMs: 20 },
  });
  await rotunda.sync();
  const headers = { authorization: `Bearer ${await token('reader')}` };
  const { data } = await rotunda.ask('{ customers { nodes { id } } }', {}, headers);
  id = data.customers.nodes[0].id;
});
afterAll(() => rotunda.close());

function token(actor: string, expires = '5m'): Promise<string> {
  return new SignJWT({ sub: actor })
    .setProtectedHeader({ alg: 'ES256' })
    .setIssuer(ISSUER)
    .setAudience('rotunda')
    .setExpirationTime(expires)
    .sign(key.privateKey);
}

const follow = (bearer: string): Follower<unknown> =>
  followActivity(`${rotunda.url}/graphql`, ACTIVITY, { id }, { token: bearer });

const stream = (bearer: string | undefined): Promise<Response> =>
  fetch(
    `${rotunda.url}/graphql?${new URLSearchParams({ query: ACTIVITY, variables: JSON.stringify({ id }) })}`,
    {
      headers: {
        accept: 'text/event-stream',
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      },
    },
  );

const count = (word: string) => rotunda.log.filter((line) => line.includes(`"${word}"`)).length;
/** Whoever went away has given the place back when the gateway has noted it. */
const allGone = () => eventually(() => count('subscribed') === count('unsubscribed'));

describe('whoever follows', () => {
  it('is refused without a good token', async () => {
    for (const bearer of ['garbage', await token('kim', '-1m')]) {
      const follower = follow(bearer);
      expect(await follower.ended).toMatchObject({ code: 4401 });
      await follower.close();
      expect((await stream(bearer)).status).toBe(401);
    }
    expect((await stream(undefined)).status).toBe(401);
  });

  it('is cut off when the token expires', async () => {
    const bearer = await token('kim', '6s');
    const follower = follow(bearer);
    const events = await stream(bearer);
    expect(events.status).toBe(200);
    await expect(events.text()).rejects.toThrow();
    expect(await follower.ended).toMatchObject({ code: 4403 });
    await follower.close();
    await allGone();
  });

  it('has so many connections at most, over WebSocket and events together', async () => {
    const bearer = await token('kim');
    const open = follow(bearer);
    await eventually(() => count('subscribed') > count('unsubscribed'));
    const events = await stream(bearer);
    expect(events.status).toBe(200);
    const third = follow(bearer);
    expect(await third.ended).toMatchObject({ code: 4429 });
    await third.close();
    const refused = await stream(bearer);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
    });
    await events.body?.cancel();
    await open.close();
    await allGone();
  });

  it('is not listened to while it takes no answers, and is answered once it does', async () => {
    const url = `${rotunda.url.replace('http', 'ws')}/graphql`;
    const socket = new WebSocket(url, 'graphql-transport-ws');
    await once(socket, 'open');
    const headers = { Authorization: `Bearer ${await token('ann')}` };
    socket.send(JSON.stringify({ type: 'connection_init', payload: headers }));
    await once(socket, 'message');
    let answers = 0;
    socket.on('message', () => {
      answers += 1;
    });
    socket.pause();
    const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(100_000) } });
    const count = 400;
    for (let sent = 0; sent < count; sent++) socket.send(ping);
    let left = Number.POSITIVE_INFINITY;
    // Nothing goes out any more, as nobody reads it.
    await eventually(async () => {
      const before = left;
      await sleep(100);
      left = socket.bufferedAmount;
      return left === before;
    });
    expect(left).toBeGreaterThan(0);
    socket.resume();
    await eventually(() => answers === count);
    socket.terminate();
  });

  it('finds no room where all connections are taken, whoever has them', async () => {
    const open = [];
    for (const actor of ['ann', 'bob', 'cem']) {
      open.push(follow(await token(actor)));
      await eventually(() => count('subscribed') - count('unsubscribed') === open.length);
    }
    const socket = new WebSocket(
      `${rotunda.url.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
    );
    const [error] = await once(socket, 'error');
    expect(String(error)).toContain('503');
    expect((await stream(await token('dot'))).status).toBe(429);
    for (const follower of open) await follower.close();
    await allGone();
    const again = await stream(await token('dot'));
    expect(again.status).toBe(200);
    await again.body?.cancel();
  });
});
