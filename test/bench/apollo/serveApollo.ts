import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ApolloServer } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { makeExecutableSchema } from '@graphql-tools/schema';
import fastify from 'fastify';
import type { ContenderServer, Setup } from '../contenders/ContenderServer.js';
import { answerLarge } from '../memory/answerLarge.js';
import { createMemory } from '../memory/createMemory.js';
import { openSiloClients } from '../silos/openSiloClients.js';
import { createResolvers } from './createResolvers.js';

/** The very types that Rotunda serves, so that both are sent the same operations. */
const typeDefs = readFileSync(
  fileURLToPath(new URL('../../../src/generated/schema.graphql', import.meta.url)),
  'utf8',
);

interface LargePage {
  readonly first: number;
}

/** Serves Apollo Server as it comes, with a resolver per field that asks the silos, and no dataloaders. */
export async function serveApollo({ places, memory, people }: Setup): Promise<ContenderServer> {
  const clients = openSiloClients(places);
  const rows = createMemory(memory);
  const live = await startApollo(createResolvers(clients, people.shop));
  // The large answer lies ready as a tree: all that is left are default resolvers.
  const large = await startApollo({
    Query: {
      customers: (_: unknown, { first }: LargePage) =>
        answerLarge(rows, people.memory, first, memory.rows).customers,
    },
  });
  return {
    endpoints: { customer: live.url, page: live.url, large: large.url },
    calls: () => clients.counter.list(),
    async close() {
      await live.close();
      await large.close();
      await clients.close();
    },
  };
}

async function startApollo(resolvers: Readonly<Record<string, object>>) {
  const schema = makeExecutableSchema({
    typeDefs,
    resolvers: resolvers as Record<string, Record<string, never>>,
    resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
  });
  const apollo = new ApolloServer({
    schema,
    nodeEnv: 'production',
    stopOnTerminationSignals: false,
  });
  await apollo.start();
  const app = fastify({ logger: false, forceCloseConnections: true });
  app.route({ url: '/graphql', method: ['POST'], handler: fastifyApolloHandler(apollo) });
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
