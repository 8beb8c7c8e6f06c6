import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PEERS = ['mercurius', 'graphql-yoga', '@graphql-hive/gateway-runtime'];

/** Whether `npm ci` was run in `test/bench`; without it, those are compared that the root has. */
export function arePeersInstalled(): boolean {
  return PEERS.every((name) =>
    existsSync(fileURLToPath(new URL(`../node_modules/${name}`, import.meta.url))),
  );
}
