import { canonicalHandle } from './canonicalHandle.js';

/** An identifier in the form that lanes of its type have; what only a region can tell (`PHONE`) is left as it is. */
export function canonicalKey(type: string, text: string): string {
  switch (type) {
    case 'EMAIL':
      return text.trim().toLowerCase();
    case 'LOYALTY_NUMBER':
    case 'CUSTOMER_NUMBER':
      return text
        .normalize('NFKC')
        .toUpperCase()
        .replaceAll(/[\s\-./]/g, '');
    case 'SOCIAL_HANDLE':
      return canonicalHandle(text);
    default:
      return text;
  }
}
