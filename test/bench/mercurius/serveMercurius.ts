import type { AddressInfo } from 'node:net';
import fastify, { type FastifyPluginAsync } from 'fastify';
import type { ContenderServer, Setup } from '../contenders/ContenderServer.js';
import { answerInMemory } from '../graphql/answerInMemory.js';
import { createResolvers } from '../graphql/createResolvers.js';
import { importPeer } from '../graphql/importPeer.js';
import { readInBatches } from '../graphql/readInBatches.js';
import { typeDefs } from '../graphql/typeDefs.js';
import { openSiloClients } from '../silos/openSiloClients.js';
import { createLoaders } from './createLoaders.js';

interface Mercurius {
  readonly default: FastifyPluginAsync<{
    schema: string;
    resolvers: object;
    loaders: object;
    jit: number;
  }>;
}

/** Serves mercurius with its loaders and its compiler, as its documentation has it. */
export async function serveMercurius(setup: Setup): Promise<ContenderServer> {
  const { default: mercurius } = await importPeer<Mercurius>('mercurius');
  const clients = openSiloClients(setup.places);
  const start = async (resolvers: object, loaders: object) => {
    const app = fastify({ logger: false, forceCloseConnections: true });
    await app.register(mercurius, { schema: typeDefs, resolvers, loaders, jit: 1 });
    await app.listen({ host: '127.0.0.1', port: 0 });
    const { port } = app.server.address() as AddressInfo;
    return { url: `http://127.0.0.1:${port}/graphql`, close: () => app.close() };
  };
  const { Query } = createResolvers(setup.people.shop, () => readInBatches(clients));
  const live = await start({ Query }, createLoaders(clients));
  const inMemory = await start(answerInMemory(setup), {});
  return {
    endpoints: { customer: live.url, page: live.url, large: live.url, memory: inMemory.url },
    traffic: () => clients.counter.traffic(),
    async close() {
      await live.close();
      await inMemory.close();
      await clients.close();
    },
  };
}
