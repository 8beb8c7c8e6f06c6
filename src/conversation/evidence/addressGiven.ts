import type { EvidenceRule } from './Evidence.js';

const GIVEN = 5;
const SHORTEST = 5;

/** The brand named an address or number of its own, and there the customer went. */
export const addressGiven: EvidenceRule = {
  name: 'address-given',
  weigh({ earlier, later }) {
    const address = later.first.row.account?.address.toLowerCase();
    if (address === undefined || address.length < SHORTEST) return undefined;
    const giver = earlier.contacts.findLast(
      ({ isInbound, at, row }) =>
        !isInbound && at <= later.first.at && row.text?.toLowerCase().includes(address) === true,
    );
    if (giver === undefined || giver.row.account?.address.toLowerCase() === address)
      return undefined;
    return { bits: GIVEN, reason: `The brand had asked to go on at ${address}.` };
  },
};
