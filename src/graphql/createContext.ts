import { ConversationsOfRequest } from '../conversation/reading/ConversationsOfRequest.js';
import { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import { InterventionsOfRequest } from '../intervention/InterventionsOfRequest.js';
import { OffersOfRequest } from '../offer/OffersOfRequest.js';
import { RowsOfRequest } from '../reading/RowsOfRequest.js';
import type { RequestScope } from '../sources/RequestScope.js';
import { audienceOf } from './audienceOf.js';
import type { Caller } from './Caller.js';
import { denialFor } from './denialFor.js';
import type { Gateway } from './Gateway.js';
import type { RequestContext } from './RequestContext.js';

/** Makes the context of one request: loaders live no longer than it, so nothing leaks to another caller. */
export function createContext(
  gateway: Gateway,
  caller: Caller,
  requestId: string,
  scope: RequestScope,
): RequestContext {
  // In the same object: what is told of the request later on holds for all that is read for it.
  scope.audience = audienceOf(caller);
  const sourceScopes = gateway.config.auth?.sourceScopes;
  if (sourceScopes?.size) scope.denial = denialFor(caller, sourceScopes);
  const stores = gateway.identityOf(caller.tenant);
  const identity = new IdentityOfRequest(stores, gateway.sources, gateway.lookups, scope);
  const rows = new RowsOfRequest(gateway.sources, scope, gateway.cursors);
  const owners: RequestContext['owners'] = new WeakMap();
  const { offers: config, metrics: metricsConfig } = gateway.config;
  const interventions = new InterventionsOfRequest(
    gateway.interventionsOf(caller.tenant),
    identity,
  );
  const { profileRules } = gateway;
  const hops = gateway.hopsOf(caller.tenant);
  const conversations = new ConversationsOfRequest(rows, identity, hops);
  const offers = new OffersOfRequest({ rows, config, profileRules, owners, interventions });
  identity.whenWritten(() => {
    for (const read of [rows, conversations, interventions, offers]) read.forget();
  });
  return {
    requestId,
    caller,
    scope,
    identity,
    rows,
    conversations,
    handovers: gateway.handovers,
    reports: gateway.reportsOf(caller.tenant),
    interactions: gateway.interactions,
    channels: gateway.channels,
    journeys: gateway.journeys,
    interventions,
    recording: gateway.recordingOf(caller.tenant),
    consentBook: gateway.consentBookOf(caller.tenant),
    activity: gateway.activityOf(caller.tenant),
    ids: gateway.rowIdsOf(caller.tenant),
    offers,
    owners,
    metricsConfig,
    cursors: gateway.cursors,
    profileRules,
    normalisation: stores.normalisation,
    identifierTypes: gateway.identifierTypes,
    subgraphSdl: gateway.subgraphSdl,
  };
}
