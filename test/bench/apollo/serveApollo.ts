import type { AddressInfo } from 'node:net';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { makeExecutableSchema } from '@graphql-tools/schema';
import fastify from 'fastify';
import type { ContenderServer, Setup } from '../contenders/ContenderServer.js';
import { answerInMemory } from '../graphql/answerInMemory.js';
import { createResolvers } from '../graphql/createResolvers.js';
import type { Reads } from '../graphql/Reads.js';
import { readInBatches } from '../graphql/readInBatches.js';
import { readOneByOne } from '../graphql/readOneByOne.js';
import { typeDefs } from '../graphql/typeDefs.js';
import { openSiloClients, type SiloClients } from '../silos/openSiloClients.js';

interface Context {
  readonly reads: Reads;
}

/** Serves Apollo Server as it comes, with a resolver per field that asks the silos, and no dataloaders. */
export function serveApollo(setup: Setup): Promise<ContenderServer> {
  return serve(setup, (clients) => {
    const reads = readOneByOne(clients);
    return () => reads;
  });
}

/** Serves Apollo Server as its documentation has it: the same resolvers, with dataloaders in each request's context. */
export function serveApolloWithLoaders(setup: Setup): Promise<ContenderServer> {
  return serve(setup, (clients) => () => readInBatches(clients));
}

async function serve(
  setup: Setup,
  createReads: (clients: SiloClients) => () => Reads,
): Promise<ContenderServer> {
  const clients = openSiloClients(setup.places);
  const resolvers = createResolvers<Context>(setup.people.shop, ({ reads }) => reads);
  const live = await startApollo(resolvers, createReads(clients));
  const inMemory = await startApollo(answerInMemory(setup), createReads(clients));
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

async function startApollo(resolvers: Readonly<Record<string, object>>, createReads: () => Reads) {
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: resolvers as Record<string, Record<string, never>>,
    resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
  });
  const apollo = new ApolloServer<Context>({
    schema,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const app = fastify({ logger: false, forceCloseConnections: true });
  app.route({
    url: '/graphql',
    method: ['POST'],
    handler: fastifyApolloHandler(apollo, { context: async () => ({ reads: createReads() }) }),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    async close() {
      await app.close();
      await apollo.stop();
    },
  };
}
