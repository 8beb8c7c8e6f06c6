import type { ObjectId } from 'mongodb';
import type { VisitEvent } from '../../answers/VisitEvent.js';
import type { DocumentClient } from '../DocumentClient.js';

interface Visit {
  readonly _id: ObjectId;
  readonly ts: number;
  readonly type: string;
  readonly client: string;
  readonly screen: string;
  readonly props?: unknown;
}

const DEVICES: Readonly<Record<string, string>> = {
  desktop: 'DESKTOP',
  tablet: 'TABLET',
  phone: 'SMARTPHONE',
};

/** The newest events of each visitor, in one aggregation. */
export async function readVisits(
  behaviour: DocumentClient,
  ids: readonly string[],
  count: number,
): Promise<Map<string, VisitEvent[]>> {
  const found = await behaviour.newest<Visit>('events', 'visitor', ids, 'ts', count);
  return new Map([...found].map(([id, visits]) => [id, visits.map(toEvent)]));
}

function toEvent({ _id, ts, type, client, screen, props }: Visit): VisitEvent {
  return {
    id: `behaviour/${_id.toHexString()}`,
    name: type,
    channel: client === 'app' ? 'APP' : 'WEB',
    device: DEVICES[screen] ?? null,
    occurredAt: new Date(ts).toISOString(),
    properties: props ?? null,
  };
}
