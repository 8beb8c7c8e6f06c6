import type { LoyaltyAccountResolvers } from '../../generated/resolvers.js';
import { pageSize } from '../../reading/pageSize.js';
import { accountLanes } from '../accountLanes.js';

export const LoyaltyAccount: Pick<LoyaltyAccountResolvers, 'transactions'> = {
  transactions: (account, { first, after }, { rows }) =>
    rows.page(accountLanes(account, rows.sources), {
      field: 'LoyaltyAccount.transactions',
      first: pageSize(first, 'transactions'),
      after,
    }),
};
