import { OWN_SOURCE } from '../sources/own/OwnSource.js';
import type { StoredConsent } from '../store/ConsentStore.js';
import type { ConsentContent } from './ConsentContent.js';
import type { ConsentRow } from './ConsentRow.js';
import { toPropagation } from './propagation/toPropagation.js';

/** Makes a row of what the store holds. */
export function toConsentRow(stored: StoredConsent<ConsentContent>): ConsentRow {
  const { key, customerId, at, recordedAt, deliveries } = stored;
  const { customerVersion: _customerVersion, ...content } = stored.content;
  return {
    __typename: 'Consent',
    source: OWN_SOURCE,
    dataset: 'consents',
    key,
    owner: customerId,
    position: { time: at, token: key },
    ...content,
    sourceStatus: content.status,
    occurredAt: content.decidedAt,
    expiresAt: null,
    updatedAt: recordedAt.toISOString(),
    recordedFor: customerId,
    propagation: toPropagation(deliveries),
  };
}
