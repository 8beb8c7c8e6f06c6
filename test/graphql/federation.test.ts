import { getStitchedSchemaFromSupergraphSdl } from '@graphql-tools/federation';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { Executor } from '@graphql-tools/utils';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, execute, graphql, parse, print, visit } from 'graphql';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

let rotunda: TestGateway;
const shop = new MemorySilo({
  profiles: [1, 2, 3].map((id) => ({ id, given: `Ada ${id}`, email: `ada${id}@example.com` })),
});

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: {
      shop: memory({
        silo: shop,
        profiles: { recordId: 'id', givenName: 'given', identifiers: { EMAIL: 'email' } },
      }),
    },
  });
  await rotunda.sync();
});

afterAll(() => rotunda.close());

/** A subgraph of another team: it knows customers by id only. */
const REVIEWS = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
  type Query { reviews: [Review!]! }
  type Review { text: String! author: Customer! }
  type Customer @key(fields: "id", resolvable: false) { id: ID! }
`;

/** What a router sends to a subgraph. */
interface Sent {
  readonly document: DocumentNode;
  readonly variables?: object;
}

describe('as a subgraph', () => {
  it('tells its SDL, and resolves references in one batch', async () => {
    const { data } = await rotunda.ask('{ _service { sdl } customers { nodes { id } } }');
    expect(data._service.sdl).toContain('type Customer implements Node @key(fields: "id")');
    const ids = data.customers.nodes.map(({ id }: { id: string }) => id);
    shop.calls['read profiles'] = 0;
    const { data: found } = await rotunda.ask(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer { id profile { givenName } } } }',
      { representations: [...ids, 'c_nobody'].map((id) => ({ __typename: 'Customer', id })) },
    );
    expect(found._entities.map((one: { id: string } | null) => one?.id ?? null)).toEqual([
      ...ids,
      null,
    ]);
    expect(shop.calls['read profiles']).toBe(1);
  });

  it('refuses references that are none, and resolves those beside them', async () => {
    const { data } = await rotunda.ask('{ customers(first: 1) { nodes { id } } }');
    const [{ id }] = data.customers.nodes;
    const { data: found, errors } = await rotunda.ask(
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Customer { id } } }',
      {
        representations: [
          { __typename: 'Customer' },
          { __typename: 'Customer', id },
          { __typename: 'Order', id },
        ],
      },
    );
    expect(found._entities).toEqual([null, { id }, null]);
    expect(errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['_entities', 0], 'BAD_USER_INPUT'],
      [['_entities', 2], 'BAD_USER_INPUT'],
    ]);
  });

  it('uses no directive that composition would have to know by itself', async () => {
    const { data } = await rotunda.ask('{ _service { sdl } }');
    const known = new Set(['link', 'key', 'shareable', 'deprecated', 'specifiedBy']);
    visit(parse(data._service.sdl), {
      DirectiveDefinition: ({ name }) => void known.add(name.value),
    });
    const used = new Set<string>();
    visit(parse(data._service.sdl), { Directive: ({ name }) => void used.add(name.value) });
    expect([...used].filter((name) => !known.has(name))).toEqual([]);
    expect(used).toContain('oneOf');
  });

  it('composes with another subgraph, and answers through a router', async () => {
    const { data } = await rotunda.ask('{ _service { sdl } customers { nodes { id } } }');
    const composed = composeServices([
      { name: 'rotunda', typeDefs: parse(data._service.sdl), url: `${rotunda.url}/graphql` },
      { name: 'reviews', typeDefs: parse(REVIEWS), url: 'http://reviews' },
    ]);
    if (composed.supergraphSdl === undefined) throw new Error(JSON.stringify(composed.errors));
    const reviews = makeExecutableSchema({
      typeDefs:
        'type Query { reviews: [Review!]! } type Review { text: String! author: Customer! } type Customer { id: ID! }',
      resolvers: {
        Query: {
          reviews: () =>
            data.customers.nodes.map(({ id }: { id: string }) => ({
              text: 'Fits.',
              author: { id },
            })),
        },
      },
    });
    const toReviews = async ({ document, variables }: Sent) =>
      execute({ schema: reviews, document, variableValues: { ...variables } });
    const toRotunda = ({ document, variables }: Sent) =>
      rotunda.ask(print(document), { ...variables });
    const schema = getStitchedSchemaFromSupergraphSdl({
      supergraphSdl: composed.supergraphSdl,
      onSubschemaConfig(config) {
        const isReviews = config.name.toUpperCase() === 'REVIEWS';
        config.executor = (isReviews ? toReviews : toRotunda) as unknown as Executor;
      },
    });
    shop.calls['read profiles'] = 0;
    const result = await graphql({
      schema,
      source: '{ reviews { text author { profile { givenName } } } }',
    });
    expect(result.errors).toBeUndefined();
    const authors = (result.data as { reviews: { author: { profile: { givenName: string } } }[] })
      .reviews;
    expect(authors.map(({ author }) => author.profile.givenName).toSorted()).toEqual([
      'Ada 1',
      'Ada 2',
      'Ada 3',
    ]);
    expect(shop.calls['read profiles']).toBe(1);
  });
});
