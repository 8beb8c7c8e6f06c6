import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { ContenderServer, Setup } from '../contenders/ContenderServer.js';
import { createResolvers } from '../graphql/createResolvers.js';
import { importPeer } from '../graphql/importPeer.js';
import type { Reads } from '../graphql/Reads.js';
import { readInBatches } from '../graphql/readInBatches.js';
import type { Person } from '../people/Person.js';
import { openSiloClients } from '../silos/openSiloClients.js';
import { subgraphs } from './subgraphs.js';

interface Subgraph {
  buildSubgraphSchema(
    modules: readonly { typeDefs: DocumentNode; resolvers: object }[],
  ): GraphQLSchema;
}

interface Yoga {
  createYoga(options: {
    schema: GraphQLSchema;
    context: () => { reads: Reads };
    graphqlEndpoint: string;
    logging: boolean;
  }): RequestListener;
}

/** Serves all subgraphs, each at its own path, with the resolvers and dataloaders that the other servers have. */
export async function serveSubgraphs({ places, people }: Setup): Promise<ContenderServer> {
  const { buildSubgraphSchema } = await importPeer<Subgraph>('@apollo/subgraph');
  const { createYoga } = await importPeer<Yoga>('graphql-yoga');
  const clients = openSiloClients(places);
  const byId = new Map(people.shop.map((person) => [person.id, person]));
  const all = createResolvers<{ reads: Reads }>(people.shop, ({ reads }) => reads);
  const servers = Object.entries(subgraphs).map(([name, sdl]): [string, RequestListener] => {
    const graphqlEndpoint = `/${name}`;
    const typeDefs = parse(sdl);
    const resolvers = resolversOf(typeDefs, all, byId);
    const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
    const context = () => ({ reads: readInBatches(clients) });
    return [graphqlEndpoint, createYoga({ schema, context, graphqlEndpoint, logging: false })];
  });
  const routes = new Map(servers);
  const server = createServer((request, response) =>
    routes.get(request.url ?? '')?.(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoints: { subgraphs: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    traffic: () => clients.counter.traffic(),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await clients.close();
    },
  };
}

/** Of all resolvers, those whose fields a subgraph has; a customer is found by its id. */
function resolversOf(
  { definitions }: DocumentNode,
  all: Readonly<Record<string, object>>,
  byId: ReadonlyMap<string, Person>,
): Record<string, object> {
  const resolvers: Record<string, object> = {
    Customer: { __resolveReference: ({ id }: { readonly id: string }) => byId.get(id) ?? null },
  };
  for (const definition of definitions) {
    if (definition.kind !== 'ObjectTypeDefinition') continue;
    const type = definition.name.value;
    for (const { name } of definition.fields ?? []) {
      const resolve = Reflect.get(all[type] ?? {}, name.value) as unknown;
      if (resolve !== undefined) resolvers[type] = { ...resolvers[type], [name.value]: resolve };
    }
  }
  return resolvers;
}
