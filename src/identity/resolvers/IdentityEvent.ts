import type { IdentityEventResolvers } from '../../generated/resolvers.js';
import { isUndoable } from '../decisions/isUndoable.js';

export const IdentityEvent: Pick<IdentityEventResolvers, 'undoable'> = {
  undoable: (event, _, { identity }) =>
    identity.read((stores) => isUndoable(event, stores, identity)),
};
