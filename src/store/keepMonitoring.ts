import type { MongoClient } from 'mongodb';

interface Monitor {
  close(): void;
  connect(): void;
}

interface Internals {
  readonly topology?: {
    readonly s: {
      readonly servers: ReadonlyMap<string, { readonly monitor: Monitor | null }>;
    };
  };
}

/** The driver gives a heartbeat up by itself at its connect timeout; this much later it is stuck. */
const MARGIN_MS = 500;

/**
 * Restarts a driver's monitor that waits for ever. In mongodb 7.9 a heartbeat that begins in the
 * moment between the end of its socket and the event that says so waits for a `drain` that never
 * comes, and the client finds no server any more, however well that is. Servers that stream their
 * heartbeats are not affected, but not all that speak the protocol do.
 */
export function keepMonitoring(client: MongoClient, connectTimeoutMs: number): void {
  const timers = new Map<string, NodeJS.Timeout>();
  const forget = (address: string) => {
    clearTimeout(timers.get(address));
    timers.delete(address);
  };
  client.on('serverHeartbeatStarted', ({ connectionId: address, awaited }) => {
    forget(address);
    if (awaited) return;
    const restart = () => {
      const { topology } = client as unknown as Internals;
      const monitor = topology?.s.servers.get(address)?.monitor;
      monitor?.close();
      monitor?.connect();
    };
    timers.set(address, setTimeout(restart, connectTimeoutMs + MARGIN_MS).unref());
  });
  client.on('serverHeartbeatSucceeded', ({ connectionId: address }) => forget(address));
  client.on('serverHeartbeatFailed', ({ connectionId: address }) => forget(address));
}
