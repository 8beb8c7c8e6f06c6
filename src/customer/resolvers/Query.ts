import { RequestError } from '../../errors/RequestError.js';
import type { QueryResolvers } from '../../generated/resolvers.js';
import { duplicatePage } from '../../identity/duplicates/duplicatePage.js';
import { pageSize } from '../../reading/pageSize.js';
import { findCustomer } from '../findCustomer.js';
import { listCustomers } from '../listCustomers.js';
import { previewMerge } from '../previewMerge.js';
import { searchCustomers } from '../searchCustomers.js';

const MAX_IDS = 1_000;

export const Query: Pick<
  QueryResolvers,
  | 'customer'
  | 'customers'
  | 'customersByIds'
  | 'searchCustomers'
  | 'mergePreview'
  | 'duplicateCandidates'
> = {
  customer: (_, { by }, { identity, rows, ids }) => findCustomer(by, identity, rows, ids),

  customers: (_, { first, after }, { identity, cursors, caller }) =>
    listCustomers(identity, cursors, caller.tenant, pageSize(first, 'customers'), after ?? null),

  customersByIds: (_, { ids }, { identity }) => {
    if (ids.length <= MAX_IDS) return Promise.all(ids.map((id) => identity.byId(id)));
    const message = `customersByIds(ids:) expects at most ${MAX_IDS} ids, got ${ids.length}.`;
    throw new RequestError('LIMIT_EXCEEDED', message);
  },

  mergePreview: (_, { customerIds }, { identity, rows }) =>
    identity.read((stores) => previewMerge(stores, rows, customerIds)),

  duplicateCandidates: (_, { first, after, minScore }, { identity, cursors }) => {
    const asked = { first: pageSize(first, 'duplicateCandidates'), after: after ?? null, minScore };
    return identity.read((stores) => duplicatePage(stores, cursors, asked));
  },

  searchCustomers: (_, { text, first, after }, context) =>
    searchCustomers(text, pageSize(first, 'searchCustomers'), after ?? null, {
      ...context,
      sources: context.rows.sources,
    }),
};
