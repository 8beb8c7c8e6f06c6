import type { ValidConfig } from '../../config/configShape.js';
import type { LinkRules } from './LinkRules.js';

const PRIORITY = [
  'CUSTOMER_NUMBER',
  'LOYALTY_NUMBER',
  'EMAIL',
  'SOCIAL_HANDLE',
  'PHONE',
  'DEVICE_ID',
] as const;
const DEFAULT_CAP = 5;

/** The rules that a configuration yields. */
export function createLinkRules({ sharingCap, blocked }: ValidConfig['identity']): LinkRules {
  const cap = (type: string) =>
    typeof sharingCap === 'number' ? sharingCap : (sharingCap[type] ?? DEFAULT_CAP);
  return {
    priority: PRIORITY,
    cap,
    needsName: new Set(['PHONE', 'DEVICE_ID']),
    isBlocked: (type, value) =>
      blocked[type]?.some((one) => (typeof one === 'string' ? one === value : one.test(value))) ??
      false,
  };
}
