import type { ProfileRow } from '../dataset/ProfileRow.js';
import { RequestError } from '../errors/RequestError.js';
import type { Customer } from '../identity/Customer.js';
import { activeDecisions } from '../identity/decisions/activeDecisions.js';
import { describeMiscount } from '../identity/decisions/describeMiscount.js';
import { findBlocks, type MergeBlock } from '../identity/decisions/findBlocks.js';
import type { IdentityStores } from '../identity/IdentityStores.js';
import { byAge } from '../identity/linking/changes/byAge.js';
import { toCustomer } from '../identity/toCustomer.js';
import { lanesOf } from '../reading/LaneOwner.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';

/** A value and the source that holds it. */
export interface SourcedText {
  readonly value: string;
  readonly source: string;
}

/** What a merge would come to. */
export interface MergePreview {
  readonly survivingId: string;
  readonly recordCount: number;
  readonly conflicts: readonly {
    readonly attribute: string;
    readonly values: readonly SourcedText[];
  }[];
  readonly blockedBy: readonly MergeBlock[];
}

/** Attributes of which a person has one, so that several say that there are several persons. */
const SINGULAR = ['birthDate', 'givenName', 'familyName'] as const;
const SINGULAR_IDENTIFIERS: ReadonlySet<string> = new Set(['LOYALTY_NUMBER', 'CUSTOMER_NUMBER']);

/** What a merge of customers would come to, and what speaks against it. */
export async function previewMerge(
  stores: IdentityStores,
  rows: RowsOfRequest,
  ids: readonly string[],
): Promise<MergePreview> {
  const miscount = describeMiscount(ids);
  if (miscount !== undefined) {
    throw new RequestError('BAD_USER_INPUT', `mergePreview(customerIds:): ${miscount}`);
  }
  const found = (await stores.customers.byIds(ids)).filter(({ active }) => active);
  const known = new Set(found.flatMap((one) => one.ids));
  if (ids.some((id) => !known.has(id))) {
    throw new RequestError(
      'NOT_FOUND',
      'mergePreview(customerIds:) names a customer that does not exist.',
    );
  }
  const customers = found.sort(byAge).map(toCustomer);
  const decisions = await stores.decisions.byRecordKeys(found.flatMap((one) => one.recordKeys));
  const profiles = await Promise.all(customers.map((one) => readProfiles(one, rows)));
  return {
    survivingId: customers[0]?.id ?? '',
    recordCount: customers.reduce((sum, { records }) => sum + records.length, 0),
    conflicts: [...profileConflicts(profiles.flat()), ...identifierConflicts(customers)],
    blockedBy: findBlocks(found, activeDecisions(decisions), stores.rules),
  };
}

async function readProfiles(
  customer: Customer,
  rows: RowsOfRequest,
): Promise<readonly ProfileRow[]> {
  return (await rows.newest<ProfileRow>(lanesOf(customer, 'profiles', rows.sources))).rows;
}

function profileConflicts(profiles: readonly ProfileRow[]) {
  return SINGULAR.flatMap((attribute) =>
    conflict(
      attribute,
      profiles.flatMap((row) => {
        const value = row[attribute];
        return value == null || value === '' ? [] : [{ value, source: row.source }];
      }),
    ),
  );
}

function identifierConflicts(customers: readonly Customer[]) {
  const identifiers = customers.flatMap((one) => one.identifiers);
  return [...SINGULAR_IDENTIFIERS].flatMap((type) =>
    conflict(
      type,
      identifiers
        .filter((one) => one.type === type)
        .map(({ value, source }) => ({ value, source })),
    ),
  );
}

function conflict(attribute: string, values: readonly SourcedText[]) {
  const distinct = [
    ...new Map(values.map((one) => [`${one.value.toLowerCase()} ${one.source}`, one])).values(),
  ];
  const differ = new Set(distinct.map(({ value }) => value.toLowerCase())).size > 1;
  return differ ? [{ attribute, values: distinct }] : [];
}
