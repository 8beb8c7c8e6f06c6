import type { Aim, Medium } from './Inquiry.js';

const MAILBOXES: Readonly<Record<Aim, string>> = {
  service: 'care@hatshop.example',
  community: 'club@hatshop.example',
  press: 'press@hatshop.example',
  jobs: 'jobs@hatshop.example',
};

const ADDRESSES: Readonly<Record<Exclude<Medium, 'email'>, string>> = {
  chat: 'chat.hatshop.example',
  phone: '+31200000110',
  twitter: '@hatshop',
  facebook: 'hatshop.official',
  linkedin: 'company/the-hat-shop',
};

/** The number that the brand calls from. */
export const callBackNumber = '+31200000111';

/** The brand's address for an aim on a medium. */
export function brandAccount(medium: Medium, aim: Aim): string {
  return medium === 'email' ? MAILBOXES[aim] : ADDRESSES[medium];
}
