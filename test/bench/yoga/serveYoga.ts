import { createServer, type RequestListener } from 'node:http';
import { listenOnLoopback } from '../../support/listenOnLoopback.js';
import type { ContenderServer, Setup } from '../contenders/ContenderServer.js';
import { answerInMemory } from '../graphql/answerInMemory.js';
import { createResolvers } from '../graphql/createResolvers.js';
import { importPeer } from '../graphql/importPeer.js';
import type { Reads } from '../graphql/Reads.js';
import { readInBatches } from '../graphql/readInBatches.js';
import { typeDefs } from '../graphql/typeDefs.js';
import { openSiloClients } from '../silos/openSiloClients.js';

interface Yoga {
  createSchema(parts: { typeDefs: string; resolvers: object }): unknown;
  createYoga(options: {
    schema: unknown;
    context: () => Context;
    logging: boolean;
  }): RequestListener;
}

interface Context {
  readonly reads: Reads;
}

/** Serves GraphQL Yoga with the resolvers and dataloaders that Apollo Server has. */
export async function serveYoga(setup: Setup): Promise<ContenderServer> {
  const { createSchema, createYoga } = await importPeer<Yoga>('graphql-yoga');
  const clients = openSiloClients(setup.places);
  const start = async (resolvers: object) => {
    const schema = createSchema({ typeDefs, resolvers });
    const context = () => ({ reads: readInBatches(clients) });
    const server = createServer(createYoga({ schema, context, logging: false }));
    const { port, close } = await listenOnLoopback(server);
    return { url: `http://127.0.0.1:${port}/graphql`, close };
  };
  const resolvers = createResolvers<Context>(setup.people.shop, ({ reads }) => reads);
  const live = await start(resolvers);
  const inMemory = await start(answerInMemory(setup));
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
