import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ContenderServer, Setup } from '../contenders/ContenderServer.js';
import { startContender } from '../contenders/startContender.js';
import { importPeer } from '../graphql/importPeer.js';
import { composeSupergraph } from './composeSupergraph.js';

interface Hive {
  createGatewayRuntime(options: {
    supergraph: string;
    logging: boolean;
  }): RequestListener & { dispose(): Promise<void> };
}

/**
 * Serves Hive Gateway with its defaults, over subgraphs that another process serves: only the gateway's
 * own is measured.
 */
export async function serveHive(setup: Setup): Promise<ContenderServer> {
  const { createGatewayRuntime } = await importPeer<Hive>('@graphql-hive/gateway-runtime');
  const ending = new AbortController();
  const program = process.argv[1] ?? '';
  const subgraphs = await startContender('subgraphs', setup, program, ending.signal);
  const supergraph = await composeSupergraph(subgraphs.endpoints.subgraphs ?? '');
  const gateway = createGatewayRuntime({ supergraph, logging: false });
  const server = createServer(gateway);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  return {
    endpoints: { customer: url, page: url, large: url },
    traffic: () => subgraphs.traffic(),
    behindMs: async () => (await subgraphs.cpu()).ownMs,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await gateway.dispose();
      await subgraphs.close();
    },
  };
}
