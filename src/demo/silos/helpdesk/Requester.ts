import type { Account } from '../../story/accounts/Account.js';
import { writeSignaturePhone } from '../writePhone.js';

/** Somebody who asked, as the help desk's interface shows them. */
export interface Requester {
  readonly id: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly locale: string;
  readonly updated_at: string;
}

/** Writes a requester as the help desk keeps it. */
export function writeRequester(account: Account, language: string): Requester {
  const { recordId, name, email, phone, changedAt } = account;
  return {
    id: Number(recordId),
    name: name && `${name.given} ${name.family}`.trim(),
    email,
    phone: phone && writeSignaturePhone(phone),
    locale: language,
    updated_at: new Date(changedAt).toISOString(),
  };
}
