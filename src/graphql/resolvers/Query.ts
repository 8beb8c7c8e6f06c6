import { RequestError } from '../../errors/RequestError.js';
import type { QueryResolvers } from '../../generated/resolvers.js';
import { refetchNode } from '../refetchNode.js';
import { resolveEntity } from '../resolveEntity.js';

const MAX_NODES = 100;
const MAX_ENTITIES = 1_000;

export const Query: Pick<QueryResolvers, 'node' | 'nodes' | '_service' | '_entities'> = {
  node: (_, { id }, context) => refetchNode(id, context),

  nodes: (_, { ids }, context) => {
    if (ids.length <= MAX_NODES) return ids.map((id) => ofItself(refetchNode(id, context)));
    const message = `nodes(ids:) expects at most ${MAX_NODES} ids, got ${ids.length}.`;
    throw new RequestError('LIMIT_EXCEEDED', message);
  },

  _service: (_, _args, { subgraphSdl }) => ({ sdl: subgraphSdl }),

  _entities: (_, { representations }, context) => {
    if (representations.length <= MAX_ENTITIES) {
      return representations.map((one) => ofItself(resolveEntity(one, context)));
    }
    const message = `_entities expects at most ${MAX_ENTITIES}, got ${representations.length}.`;
    throw new RequestError('LIMIT_EXCEEDED', message);
  },
};

/** An item that fails costs none of the others; the generated types know no promise of null in a list. */
function ofItself<T>(item: Promise<T | null>): Promise<T> {
  return item as Promise<T>;
}
