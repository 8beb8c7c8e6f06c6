import { makeExecutableSchema } from '@graphql-tools/schema';
import { buildASTSchema, type DocumentNode, type GraphQLSchema, isObjectType } from 'graphql';
import { Subscription } from '../../activity/resolvers/Subscription.js';
import { Customer as channelsOfCustomer } from '../../channel/resolvers/Customer.js';
import { Query as channelQuery } from '../../channel/resolvers/Query.js';
import { Customer as consentOfCustomer } from '../../consent/resolvers/Customer.js';
import { Mutation as consentMutation } from '../../consent/resolvers/Mutation.js';
import { Conversation } from '../../conversation/resolvers/Conversation.js';
import { ConversationContext } from '../../conversation/resolvers/ConversationContext.js';
import { Customer as talksOfCustomer } from '../../conversation/resolvers/Customer.js';
import { Hop } from '../../conversation/resolvers/Hop.js';
import { Mutation as conversationMutation } from '../../conversation/resolvers/Mutation.js';
import { Query as conversationQuery } from '../../conversation/resolvers/Query.js';
import { Customer as identityOfCustomer } from '../../customer/resolvers/Customer.js';
import { IdentityReport } from '../../customer/resolvers/IdentityReport.js';
import { Query as customerQuery } from '../../customer/resolvers/Query.js';
import type { DatasetRegistry } from '../../dataset/DatasetRegistry.js';
import { fieldSpecs } from '../../dataset/mapping/fieldSpecs.js';
import { IdentityEvent } from '../../identity/resolvers/IdentityEvent.js';
import { Mutation as identityMutation } from '../../identity/resolvers/Mutation.js';
import { Query as identityQuery } from '../../identity/resolvers/Query.js';
import { JourneyProgress } from '../../intervention/resolvers/JourneyProgress.js';
import { Mutation as interventionMutation } from '../../intervention/resolvers/Mutation.js';
import { Query as interventionQuery } from '../../intervention/resolvers/Query.js';
import { Customer as journeysOfCustomer } from '../../journey/resolvers/Customer.js';
import { Query as journeyQuery } from '../../journey/resolvers/Query.js';
import { LoyaltyAccount } from '../../loyalty/resolvers/LoyaltyAccount.js';
import { Customer as metricsOfCustomer } from '../../metrics/resolvers/Customer.js';
import { Customer as offersOfCustomer } from '../../offer/resolvers/Customer.js';
import { Customer as profileOfCustomer } from '../../profile/resolvers/Customer.js';
import { SourceProfile } from '../../profile/resolvers/SourceProfile.js';
import { Mutation as recordedMutation } from '../../recorded/resolvers/Mutation.js';
import { Query as reportQuery } from '../../report/resolvers/Query.js';
import { Query as sourcesQuery } from '../../sources/resolvers/Query.js';
import { Source } from '../../sources/resolvers/Source.js';
import { Customer as timelineOfCustomer } from '../../timeline/resolvers/Customer.js';
import { datasetField } from '../resolvers/datasetField.js';
import { Query as graphQuery } from '../resolvers/Query.js';
import { interactionFields, rowFields } from '../resolvers/rowFields.js';
import { CalendarDate } from '../scalars/CalendarDate.js';
import { DateTime } from '../scalars/DateTime.js';

type FieldMap = Record<string, unknown>;
type Resolvers = NonNullable<Parameters<typeof makeExecutableSchema>[0]['resolvers']>;

/**
 * The executable schema of definitions that were validated: the domains' resolvers, and those that
 * every dataset has alike.
 */
export function createSchema(typeDefs: DocumentNode, registry: DatasetRegistry): GraphQLSchema {
  const schema = buildASTSchema(typeDefs, { assumeValidSDL: true });
  const types = datasetResolvers(schema, registry);
  const customerFields = [...registry.values()].flatMap((definition) =>
    definition.customerField === null
      ? []
      : [[definition.customerField, datasetField(definition)] as const],
  );
  return makeExecutableSchema({
    typeDefs: schema,
    resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
    resolvers: {
      ...types,
      DateTime,
      Date: CalendarDate,
      Query: {
        ...graphQuery,
        ...customerQuery,
        ...identityQuery,
        ...conversationQuery,
        ...sourcesQuery,
        ...channelQuery,
        ...journeyQuery,
        ...interventionQuery,
        ...reportQuery,
      },
      Mutation: {
        ...identityMutation,
        ...recordedMutation,
        ...conversationMutation,
        ...consentMutation,
        ...interventionMutation,
      },
      Subscription,
      Conversation,
      ConversationContext,
      Hop,
      IdentityEvent,
      IdentityReport,
      JourneyProgress,
      Customer: {
        ...identityOfCustomer,
        ...profileOfCustomer,
        ...timelineOfCustomer,
        ...channelsOfCustomer,
        ...talksOfCustomer,
        ...consentOfCustomer,
        ...offersOfCustomer,
        ...metricsOfCustomer,
        ...journeysOfCustomer,
        ...Object.fromEntries(customerFields),
      },
      LoyaltyAccount: { ...types.LoyaltyAccount, ...LoyaltyAccount },
      SourceProfile: { ...types.SourceProfile, ...SourceProfile },
      Source,
    } as Resolvers,
  });
}

function datasetResolvers(
  schema: GraphQLSchema,
  registry: DatasetRegistry,
): Record<string, FieldMap> {
  const rowTypes = new Set([...registry.values()].map(({ type }) => type));
  return Object.fromEntries(
    [...registry.values()].flatMap((definition) => {
      const type = schema.getType(definition.type);
      if (!isObjectType(type)) return [];
      const fields = type.getFields();
      const references = [...fieldSpecs(type, rowTypes)].flatMap(([name, spec]) =>
        spec.is === 'reference' ? [name] : [],
      );
      const isInteraction = type.getInterfaces().some(({ name }) => name === 'Interaction');
      const resolvers = {
        ...rowFields(definition, references),
        ...(isInteraction ? interactionFields : {}),
      };
      // A type that is no node, such as a profile, has no id to seal.
      const own = Object.entries(resolvers).filter(([name]) => name in fields);
      return [[definition.type, Object.fromEntries(own)]];
    }),
  );
}
