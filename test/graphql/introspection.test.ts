import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { MemorySilo, memory } from '../support/memoryKind.js';
import { startTestGateway, type TestGateway } from '../support/startTestGateway.js';

let rotunda: TestGateway;

beforeAll(async () => {
  rotunda = await startTestGateway({
    sources: { shop: memory({ silo: new MemorySilo(), profiles: { recordId: 'id' } }) },
  });
});

afterAll(() => rotunda.close());

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly fields?: readonly Described[] | null;
  readonly inputFields?: readonly Described[] | null;
  readonly enumValues?: readonly Described[] | null;
  readonly args?: readonly Described[];
}

/** The names of what is not described, and of its parts. */
function undescribed(one: Described): string[] {
  const parts = [one.fields, one.inputFields, one.enumValues, one.args].flatMap((of) => of ?? []);
  return [
    ...(one.description ? [] : [one.name]),
    ...parts.flatMap((part) => undescribed(part).map((name) => `${one.name}.${name}`)),
  ];
}

it('describes to those who look every type, field, argument and value', async () => {
  const { data } = await rotunda.ask(getIntrospectionQuery());
  const { types, directives } = (data as IntrospectionQuery).__schema;
  expect(types.length).toBeGreaterThan(100);
  const own = types.filter(({ name }) => !name.startsWith('__'));
  expect([...own, ...directives].flatMap(undescribed)).toEqual([]);
});
