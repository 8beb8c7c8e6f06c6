import type { GraphQLFieldResolver } from 'graphql';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';
import type { Customer } from '../../identity/Customer.js';
import { asksForLists } from '../../reading/asksForLists.js';
import { claimRows } from '../../reading/claimRows.js';
import { lanesOf } from '../../reading/LaneOwner.js';
import { pageSize } from '../../reading/pageSize.js';
import type { RowFilter } from '../../reading/RowFilter.js';
import type { RequestContext } from '../RequestContext.js';

interface ListArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly filter?: RowFilter | null;
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
  return async (customer, { first, after, filter }, { rows, owners }, info) => {
    const lanes = lanesOf(customer, name, rows.sources);
    const page = await rows.page(lanes, {
      field: `Customer.${customerField}`,
      first: pageSize(first, String(customerField)),
      after,
      filter,
      bare: !asksForLists(info, type),
    });
    claimRows(page.nodes, customer, owners, rows);
    return page;
  };
}

function singleField({ name }: DatasetDefinition): Resolver {
  return (customer, _, { rows }) => rows.newest(lanesOf(customer, name, rows.sources));
}
