import type { DocumentNode } from 'graphql';
import { parse } from 'graphql';
import { importPeer } from '../graphql/importPeer.js';
import { subgraphs } from './subgraphs.js';

interface Composition {
  composeServices(services: readonly { name: string; url: string; typeDefs: DocumentNode }[]): {
    readonly supergraphSdl?: string;
    readonly errors?: readonly Error[];
  };
}

/** The supergraph of the subgraphs below a URL, composed here: nothing is fetched for it. */
export async function composeSupergraph(url: string): Promise<string> {
  const { composeServices } = await importPeer<Composition>('@theguild/federation-composition');
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({
    name,
    url: `${url}/${name}`,
    typeDefs: parse(sdl),
  }));
  const { supergraphSdl, errors = [] } = composeServices(services);
  if (supergraphSdl !== undefined) return supergraphSdl;
  throw new Error(errors.map(({ message }) => message).join('\n'));
}
