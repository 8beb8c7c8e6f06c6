import { mailboxOf } from '../identifiers/mailboxOf.js';

/** The form in which two identifiers of a type are compared: that of an e-mail address is its mailbox. */
export function comparedValue(type: string, value: string): string {
  return type === 'EMAIL' ? mailboxOf(value) : value;
}
