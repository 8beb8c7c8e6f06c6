import type { CustomerResolvers } from '../../generated/resolvers.js';
import { historyPage } from '../../identity/history/historyPage.js';
import { pageSize } from '../../reading/pageSize.js';

export const Customer: Pick<CustomerResolvers, 'formerIds' | 'partedFrom' | 'identityEvents'> = {
  formerIds: ({ id, ids }) => ids.filter((one) => one !== id),

  partedFrom: ({ partedFrom }) => partedFrom.map(({ id, at }) => ({ customerId: id, at })),

  identityEvents: (customer, { first, after }, { cursors, caller }) =>
    historyPage(customer, cursors, caller.tenant, pageSize(first, 'identityEvents'), after ?? null),
};
