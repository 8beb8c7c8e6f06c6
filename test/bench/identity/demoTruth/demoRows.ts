import type { AddressValue, ProfileRow } from '../../../../src/dataset/ProfileRow.js';
import { behaviourDocuments } from '../../../../src/demo/silos/behaviour/behaviourDocuments.js';
import { createContact } from '../../../../src/demo/silos/crm/Contact.js';
import { writeRequester } from '../../../../src/demo/silos/helpdesk/Requester.js';
import { shopRows } from '../../../../src/demo/silos/shop/shopRows.js';
import { socialDocuments } from '../../../../src/demo/silos/social/socialDocuments.js';
import { storeRows } from '../../../../src/demo/silos/stores/storeRows.js';
import type { Life } from '../../../../src/demo/story/Life.js';

/** The rows that a sync would read of one life, as the demo's configuration maps them. */
export function demoRows(life: Life): ProfileRow[] {
  const { person, accounts } = life;
  return [
    ...shopRows(life).customers.map(shopRow),
    ...storeRows(life).klantkaarten.map(storeRow),
    ...accounts.crm
      .filter(({ mergedInto }) => mergedInto === null)
      .map((account) => contactRow(createContact(account, person))),
    ...accounts.helpdesk.map((account) => {
      const { id, name, email, phone } = writeRequester(account, person.language);
      return row('helpdesk', String(id), { EMAIL: [email], PHONE: [phone] }, { displayName: name });
    }),
    ...socialDocuments(life).people.map(({ _id, shownAs, contact }) =>
      row(
        'social',
        _id,
        { SOCIAL_HANDLE: [_id], EMAIL: [contact?.email] },
        { displayName: shownAs },
      ),
    ),
    ...behaviourDocuments(life).visitors.map(({ _id, login, device }) =>
      row('behaviour', String(_id), { EMAIL: [login?.email], DEVICE_ID: [device.id] }, {}),
    ),
    ...accounts.loyalty.map(({ recordId, name, email }) =>
      row(
        'loyalty',
        recordId,
        { LOYALTY_NUMBER: [recordId], EMAIL: [email] },
        { givenName: name?.given ?? null, familyName: name?.family ?? null },
      ),
    ),
  ];
}

type Column = string | null | undefined;

function shopRow(columns: readonly unknown[]): ProfileRow {
  const [no, first, last, email, phone, birthday, , street, house, zip, town, country, card, app] =
    columns as Column[];
  return row(
    'shop',
    no ?? '',
    {
      EMAIL: [email],
      PHONE: [phone],
      LOYALTY_NUMBER: [card],
      CUSTOMER_NUMBER: [no],
      DEVICE_ID: [app],
    },
    {
      givenName: first ?? null,
      familyName: last ?? null,
      birthDate: birthday ?? null,
      addresses: [
        {
          line1: `${street} ${house}`,
          postalCode: zip ?? null,
          city: town ?? null,
          country: country ?? null,
        },
      ],
    },
  );
}

function storeRow(columns: readonly unknown[]): ProfileRow {
  const [id, name, phone, email, card, postcode] = columns as Column[];
  return row(
    'stores',
    id ?? '',
    { PHONE: [phone], EMAIL: [email], LOYALTY_NUMBER: [card] },
    { displayName: name ?? null, addresses: postcode ? [{ postalCode: postcode }] : [] },
  );
}

function contactRow(contact: ReturnType<typeof createContact>): ProfileRow {
  const { id, name, emails, phones, address, custom_fields: fields } = contact;
  const field = (wanted: number) => fields.find((one) => one.id === wanted)?.value;
  const handle = (network: string, wanted: number) =>
    field(wanted) && `${network}:${field(wanted)}`;
  return row(
    'crm',
    id,
    {
      EMAIL: emails.map((one) => one.address),
      PHONE: phones.map(({ number }) => number),
      CUSTOMER_NUMBER: [field(12)],
      LOYALTY_NUMBER: [field(41)],
      SOCIAL_HANDLE: [handle('twitter', 77), handle('facebook', 78), handle('linkedin', 79)],
    },
    {
      givenName: name?.first ?? null,
      familyName: name?.last ?? null,
      birthDate: field(36)?.split('/').reverse().join('-') ?? null,
      addresses: address === null ? [] : [addressOf(address)],
    },
  );
}

function addressOf({ lines, zip, town, land }: NonNullable<Contact['address']>): AddressValue {
  return { line1: lines[0] ?? null, postalCode: zip, city: town, country: land };
}

type Contact = ReturnType<typeof createContact>;

function row(
  source: string,
  owner: string,
  values: Readonly<Record<string, readonly Column[]>>,
  rest: Partial<ProfileRow>,
): ProfileRow {
  const identifiers = Object.entries(values).flatMap(([type, texts]) =>
    texts.flatMap((value) => (value ? [{ type, value }] : [])),
  );
  const key = { key: owner, owner, position: { time: '', token: '' } };
  return { __typename: 'SourceProfile', dataset: 'profiles', source, ...key, ...rest, identifiers };
}
