import { RequestError } from '../../errors/RequestError.js';
import type { QueryResolvers } from '../../generated/resolvers.js';
import { refetchNode } from '../refetchNode.js';
import { resolveEntity } from '../resolveEntity.js';

const MAX_NODES = 100;
const MAX_ENTITIES = 1_000;

export const Query: Pick<QueryResolvers, 'node' | 'nodes' | '_service' | '_entities'> = {
  node: (_, { id }, context) => refetchNode(id, context),

  nodes: (_, { ids }, context) => {
    if (ids.length <= MAX_NODES) return Promise.all(ids.map((id) => refetchNode(id, context)));
    const message = `nodes(ids:) expects at most ${MAX_NODES} ids, got ${ids.length}.`;
    throw new RequestError('LIMIT_EXCEEDED', message);
  },

  _service: (_, _args, { subgraphSdl }) => ({ sdl: subgraphSdl }),

  _entities: (_, { representations }, context) => {
    if (representations.length <= MAX_ENTITIES) {
      return Promise.all(representations.map((one) => resolveEntity(one, context)));
    }
    const message = `_entities expects at most ${MAX_ENTITIES}, got ${representations.length}.`;
    throw new RequestError('LIMIT_EXCEEDED', message);
  },
};
