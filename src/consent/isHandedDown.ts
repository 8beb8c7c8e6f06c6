import type { StoredConsent } from '../store/ConsentStore.js';
import type { Parting } from '../store/CustomerDocument.js';
import type { ConsentContent } from './ConsentContent.js';

/**
 * Whether what was recorded on a customer counts for those, too, who were parted from it: all that is
 * against a use and was recorded before. What is older than versions in it is told by its time.
 */
export function isHandedDown(
  { content, recordedAt }: StoredConsent<ConsentContent>,
  { version, at }: Parting,
): boolean {
  const { status, customerVersion } = content;
  if (status === 'GRANTED') return false;
  return customerVersion === undefined
    ? recordedAt.toISOString() <= at
    : customerVersion <= version;
}
