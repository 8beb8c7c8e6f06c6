import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import { hash32 } from '../../../../src/lib/hash32.js';
import { createObject, type Decision, decideValue } from './decideValue.js';

const TYPE_DEFS = `
  scalar Any
  enum Colour { RED GREEN BLUE }
  input Range { from: Int! = 1 to: Int colours: [Colour!] inner: Range }
  interface Named { name: String! colour: Colour }
  interface Owned implements Named { name: String! colour: Colour owner: Person! }
  union Thing = Person | Box | Note
  type Person implements Named {
    name: String!
    colour: Colour
    age: Int
    height: Float!
    isTall: Boolean
    id: ID!
    any: Any
    friends(first: Int = 2, range: Range): [Person!]
    best: Person
    strict: Person!
    things: [Thing]!
    boxes(colour: Colour = RED, needed: Int!): [Box!]!
    grid: [[Int!]]
    words: [String!]!
    named: Named
  }
  type Box implements Named & Owned {
    name: String!
    colour: Colour
    owner: Person!
    contents: [Thing!]!
    weight: Float
    label(upper: Boolean, text: String = "box"): String!
  }
  type Note { text: String! tags: [Colour!] about: Owned stamp: Any }
  type Query {
    person(id: ID): Person
    strictPerson: Person!
    people(first: Int! = 3): [Person!]!
    named: [Named]
    thing: Thing
    thingStrict: Thing!
    owned: Owned
    hello(name: String, range: Range): String
    count: Int!
  }
`;

/**
 * A schema whose answers a seed decides, by where in the answer they stand: values, nulls, misfits
 * and errors, at once and later. Two executors that ask alike are answered alike.
 */
export function createSyntheticSchema(): GraphQLSchema {
  const schema = makeExecutableSchema({
    typeDefs: TYPE_DEFS,
    resolverValidationOptions: { requireResolversForResolveType: 'ignore' },
    resolvers: {
      Colour: { GREEN: 2, BLUE: 'blue' },
      Named: {
        __resolveType: ({ kind, later }: { kind: string; later: boolean }) =>
          later ? Promise.resolve(kind) : kind,
      },
      Note: {
        __isTypeOf: ({ kind, later }: { kind: string; later: boolean }) =>
          later ? Promise.resolve(kind !== 'Box') : kind !== 'Box',
      },
      Query: { hello: (_, args, _context, { path, fieldName }) => tell(args, path, fieldName) },
      Box: { label: (_, args, _context, { path, fieldName }) => tell(args, path, fieldName) },
    },
  });
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const hasOwn = field.resolve !== undefined && field.resolve !== defaultFieldResolver;
      // About every third field has a resolver, as in a real schema; the others are members.
      if (!hasOwn && (field.args.length > 0 || hash32(`${type.name} ${field.name}`) % 3 === 0)) {
        field.resolve = decide;
      }
    }
  }
  return schema;
}

/** What a resolver is told shows in what it answers. */
function tell(args: object, path: object, fieldName: string): string {
  return JSON.stringify([args, path, fieldName]);
}

const decide: GraphQLFieldResolver<{ readonly decision: Decision }, unknown> = (
  { decision },
  args,
  _context,
  { fieldName, returnType },
) => {
  const { schema, place } = decision;
  const within = `${place}.${fieldName}${JSON.stringify(args)}`;
  return decideValue({ schema, place: within }, returnType);
};

/** The root of an answer that a seed decides. */
export function createSyntheticRoot(schema: GraphQLSchema, seed: number): object {
  return createObject({ schema, place: String(seed) }, schema.getQueryType() as GraphQLObjectType);
}
