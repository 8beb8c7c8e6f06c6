import type { PageInfo } from '../../generated/resolvers.js';
import type { TokenSealer } from '../../lib/crypto/TokenSealer.js';
import type { Freshness } from '../../reading/Freshness.js';
import type { Conversation } from '../Conversation.js';
import { type ConversationWindow, orderKey } from './ConversationsOfRequest.js';
import { type KeysetPage, keysetPage } from './keysetPage.js';

/** A page of conversations, in the shape of the connection type. */
export interface ConversationPage {
  readonly nodes: readonly Conversation[] | null;
  readonly edges: KeysetPage<Conversation>['edges'] | null;
  readonly pageInfo: PageInfo;
  readonly since: string;
  readonly complete: boolean;
  readonly freshness: readonly Freshness[];
}

/** Pages the conversations of a window. */
export function conversationPage(
  { conversations, since, complete, freshness }: ConversationWindow,
  first: number,
  after: string | null,
  { sealer, tenant }: { readonly sealer: TokenSealer; readonly tenant: string },
): ConversationPage {
  const page = keysetPage(conversations ?? [], first, after, {
    field: 'Customer.conversations',
    tenant,
    sealer,
    keyOf: orderKey,
    descending: true,
  });
  const isUnknown = conversations === null;
  return {
    nodes: isUnknown ? null : page.nodes,
    get edges() {
      return isUnknown ? null : page.edges;
    },
    pageInfo: page.pageInfo,
    since,
    complete,
    freshness,
  };
}
