import type {
  SubscriptionCustomerActivityArgs,
  SubscriptionResolvers,
} from '../../generated/resolvers.js';
import type { RequestContext } from '../../graphql/RequestContext.js';
import { ownActivity } from '../ownActivity.js';
import { type CustomerEvent, subscribeToCustomer } from '../subscribeToCustomer.js';

export const Subscription: SubscriptionResolvers = {
  customerActivity: {
    subscribe: (_, { customerId, lastSeen }, context) =>
      subscribeToCustomer(customerId, lastSeen, context),

    resolve: (
      { customerActivity }: CustomerEvent,
      { customerId }: SubscriptionCustomerActivityArgs,
      context: RequestContext,
    ) => ownActivity(customerActivity, customerId, context),
  },
};
