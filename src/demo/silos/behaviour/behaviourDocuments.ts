import { type Document, Long, ObjectId } from 'mongodb';
import type { VisitorProfile } from '../../story/accounts/Accounts.js';
import type { VisitEvent } from '../../story/browsing/VisitEvent.js';
import type { Life } from '../../story/Life.js';

/** What a life leaves with the tracker of site and app. */
export function behaviourDocuments({ accounts, events }: Life) {
  return {
    visitors: accounts.behaviour.map(visitorOf),
    events: events.map((event) => eventOf(event, accounts.behaviour)),
  };
}

function visitorOf({
  recordId,
  where,
  gadget,
  email,
  deviceId,
  createdAt,
}: VisitorProfile): Document {
  return {
    _id: recordId,
    client: where === 'app' ? 'app' : 'web',
    device: { id: deviceId, screen: gadget },
    ...(email === null ? {} : { login: { email } }),
    firstSeen: Long.fromNumber(createdAt),
  };
}

function eventOf(event: VisitEvent, visitors: readonly VisitorProfile[]): Document {
  const { key, at, where, gadget, type, properties } = event;
  const visitor = visitors.find((one) => one.where === where && one.gadget === gadget);
  return {
    _id: ObjectId.createFromHexString(key),
    visitor: visitor?.recordId,
    ts: Long.fromNumber(at),
    type,
    client: where === 'app' ? 'app' : 'web',
    screen: gadget,
    props: properties,
  };
}
