import type { GraphQLFieldResolver } from 'graphql';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';
import type { Customer } from '../../identity/Customer.js';
import { asksForLists } from '../../reading/asksForLists.js';
import { claimRows } from '../../reading/claimRows.js';
import { demandedAge, type FreshnessDemand } from '../../reading/demandedAge.js';
import { lanesOf } from '../../reading/LaneOwner.js';
import { pageSize } from '../../reading/pageSize.js';
import type { RowFilter } from '../../reading/RowFilter.js';
import type { RequestContext } from '../RequestContext.js';

interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly filter?: RowFilter | null;
  readonly freshness?: FreshnessDemand | null;
}

/** A resolver that says what it reads, so that an executor can plan it without calling it. */
export type DatasetFieldResolver = GraphQLFieldResolver<Customer, RequestContext, ListArguments> & {
  readonly reads: DatasetDefinition;
};

/** The field of `Customer` that shows a dataset: a connection, or a single value. */
export function datasetField(definition: DatasetDefinition): DatasetFieldResolver {
  const resolve =
    definition.cardinality === 'ONE' ? singleField(definition) : listField(definition);
  return Object.assign(resolve, { reads: definition });
}

type Resolver = GraphQLFieldResolver<Customer, RequestContext, ListArguments>;

function listField({ name, type, customerField }: DatasetDefinition): Resolver {
  const field = `Customer.${customerField}`;
  return (customer, { first, after, filter, freshness }, { rows, owners }, info) => {
    const lanes = lanesOf(customer, name, rows.sources);
    const page = rows.page(lanes, {
      field,
      first: pageSize(first, String(customerField)),
      after,
      filter,
      maxAgeMs: demandedAge(freshness, String(customerField)),
      bare: !asksForLists(info, type),
    });
    // Of most lists there is nothing to claim, and so nothing more to wait for.
    if (lanes.every((lane) => rows.keyedBy(lane) === 'RECORD')) return page;
    return page.then((shown) => {
      claimRows(shown.nodes, customer, owners, rows);
      return shown;
    });
  };
}

function singleField({ name, customerField }: DatasetDefinition): Resolver {
  return (customer, { freshness }, { rows }) =>
    rows.newest(
      lanesOf(customer, name, rows.sources),
      demandedAge(freshness, String(customerField)),
    );
}
