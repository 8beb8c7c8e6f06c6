import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { hash32 } from '../../../../src/lib/hash32.js';
import { Chance } from './Chance.js';

/** Where in an answer something stands; the place decides what it is. */
export interface Decision {
  readonly schema: GraphQLSchema;
  readonly place: string;
}

/** What a resolver answers at a place: a value of its type, mostly. */
export function decideValue(decision: Decision, type: GraphQLOutputType): unknown {
  const chance = new Chance(hash32(decision.place));
  if (chance.happens(0.03)) throw new Error(`thrown at ${decision.place}`);
  if (chance.happens(0.005)) throw `a text thrown at ${decision.place}`;
  const decide = () => decideNow(decision, type, chance);
  if (!chance.happens(0.25)) return decide();
  const turns = chance.below(4);
  return chance.happens(0.2) ? nextTurn().then(decide) : waitFor(turns).then(decide);
}

async function waitFor(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await undefined;
}

function decideNow(decision: Decision, type: GraphQLOutputType, chance: Chance): unknown {
  if (chance.happens(0.02)) return new Error(`answered at ${decision.place}`);
  if (chance.happens(0.02)) throw new Error(`thrown late at ${decision.place}`);
  const isRequired = isNonNullType(type);
  if (chance.happens(isRequired ? 0.02 : 0.1)) return chance.pick([null, undefined]);
  return decidePresent(decision, isRequired ? type.ofType : type, chance);
}

function decidePresent(
  { schema, place }: Decision,
  type: GraphQLOutputType,
  chance: Chance,
): unknown {
  if (chance.happens(0.015)) return chance.pick<unknown>(['misfit', 3.5, {}, [], Number.NaN, true]);
  if (isListType(type)) {
    const items = Array.from({ length: chance.below(4) }, (_, index) =>
      attempt(() => decideValue({ schema, place: `${place}.${index}` }, type.ofType)),
    );
    return chance.happens(0.1) ? new Set(items) : items;
  }
  if (isObjectType(type)) return createObject({ schema, place }, type, chance);
  if (isAbstractType(type)) {
    const one = chance.pick(schema.getPossibleTypes(type));
    return createObject({ schema, place }, one, chance);
  }
  if (isEnumType(type)) return chance.pick(['RED', 2, 'blue', 'RED', 2, 'PINK']);
  return decideScalar(String(type), place, chance);
}

function decideScalar(name: string, place: string, chance: Chance): unknown {
  switch (name) {
    case 'Int':
      return chance.pick<unknown>([0, -1, 7, 2 ** 31 - 1, 2 ** 31, '12', true, -0]);
    case 'Float':
      return chance.pick<unknown>([0, 1.25, -3, '2.5', false]);
    case 'Boolean':
      return chance.pick<unknown>([true, false, 1, 0]);
    case 'ID':
      return chance.pick<unknown>(['id', 12, '']);
    case 'Any':
      return chance.pick<unknown>([{ deep: [1, null] }, 'any', 0, ['list']]);
    default:
      return chance.pick<unknown>([place, 'text', '', 5, true]);
  }
}

/** An error in a list of promises is one of the promise, of others one of the whole list. */
function attempt(decide: () => unknown): unknown {
  try {
    return decide();
  } catch (error) {
    const rejected = Promise.reject(error);
    // It may be in a list that is left out.
    rejected.catch(() => undefined);
    return rejected;
  }
}

/** An object with a member per field: read twice, it is decided alike. */
export function createObject(
  { schema, place }: Decision,
  type: GraphQLObjectType,
  chance = new Chance(hash32(place)),
): object {
  const object = {
    decision: { schema, place },
    kind: chance.happens(0.02) ? chance.pick(['Colour', 'Nobody', 'Query']) : type.name,
    later: chance.happens(0.2),
    ...(chance.happens(0.95) && { __typename: type.name }),
  };
  for (const field of Object.values(type.getFields())) {
    const decide = () => decideValue({ schema, place: `${place}.${field.name}` }, field.type);
    // Members may be functions, which are called.
    const isFunction = hash32(`${place} ${field.name}`) % 10 === 0;
    Object.defineProperty(object, field.name, {
      get: isFunction ? () => decide : decide,
      enumerable: true,
    });
  }
  return object;
}
