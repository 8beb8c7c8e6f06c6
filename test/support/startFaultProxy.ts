import { connect, createServer, type Socket } from 'node:net';
import { type Listening, listenOnLoopback } from './listenOnLoopback.js';

/** What a proxy does to those who come through it. */
export type Fault = 'none' | 'refuse' | 'hang' | 'garbage' | 'drip';

const DRIP_MS = 100;

/** A proxy between Rotunda and a backend, on a real socket. */
export interface FaultProxy extends Listening {
  /** What it does to every connection from now on, those that are open included. */
  setFault(fault: Fault): void;
  /** How often a text went by towards the backend so far. */
  passed(): number;
  /** Clients that are connected now. */
  open(): number;
  /** Resolves when no more than so many clients are connected. */
  untilOpen(most: number): Promise<void>;
}

/**
 * Starts a proxy in front of a port of this machine; it counts how often `counted` goes by (or the
 * pieces of data that it says yes to), and lets each go by unless `onCounted` says no.
 */
export async function startFaultProxy(
  targetPort: number,
  counted: string | ((data: Buffer) => boolean) = '',
  onCounted: () => boolean = () => true,
): Promise<FaultProxy> {
  const occurrences = (data: Buffer) =>
    typeof counted === 'string' ? countOf(counted, data) : Number(counted(data));
  let passed = 0;
  let fault: Fault = 'none';
  const clients = new Set<Socket>();
  const dripping = new Set<Socket>();
  const watchers = new Set<() => void>();
  const server = createServer((client) => {
    clients.add(client);
    client.on('close', () => {
      clients.delete(client);
      dripping.delete(client);
      for (const watch of watchers) watch();
    });
    client.on('error', () => undefined);
    if (fault === 'refuse') {
      client.destroy();
      return;
    }
    const backend = connect(targetPort, '127.0.0.1');
    backend.on('close', () => client.destroy());
    backend.on('error', () => client.destroy());
    client.on('close', () => backend.destroy());
    client.on('data', (data) => {
      if (fault === 'garbage') client.write('\u0000\u0001 this is no answer \u00ff\n'.repeat(8));
      else if (fault === 'none' || fault === 'drip') {
        const found = occurrences(data);
        passed += found;
        if (found === 0 || onCounted()) backend.write(data);
      }
    });
    backend.on('data', (data) => {
      if (fault === 'none') client.write(data);
      if (fault === 'drip') {
        dripping.add(client);
        drip(client, data);
      }
    });
  });
  const { port, close } = await listenOnLoopback(server);
  return {
    port,
    setFault(next) {
      fault = next;
      if (next === 'refuse') for (const client of clients) client.destroy();
      // What was not sent yet must not come in between what is sent from now on.
      for (const socket of dripping) socket.destroy();
    },
    passed: () => passed,
    open: () => clients.size,
    untilOpen: (most) =>
      new Promise((resolve) => {
        const watch = () => {
          if (clients.size <= most) resolve();
        };
        watchers.add(watch);
        watch();
      }),
    close,
  };
}

function countOf(text: string, data: Buffer): number {
  // Nothing is counted for a proxy that was told of no text.
  return text === '' ? 0 : data.toString('latin1').split(text).length - 1;
}

function drip(client: Socket, data: Buffer): void {
  let sent = 0;
  const timer = setInterval(() => {
    client.write(data.subarray(sent, sent + 1));
    sent += 1;
    if (sent >= data.length) clearInterval(timer);
  }, DRIP_MS);
  client.on('close', () => clearInterval(timer));
}
