import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { Chance } from './Chance.js';

/** An operation, and the variables that go with it. */
export interface Operation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Proposes a value of an argument by its name, in the form of JSON; undefined for any value of its type. */
export type Propose = (name: string, chance: Chance) => unknown;

const DEEPEST = 5;
const ATTEMPTS = 50;

/** Makes an operation that is valid for a schema: fragments, aliases, conditions, variables good and bad. */
export function createOperation(
  schema: GraphQLSchema,
  chance: Chance,
  propose: Propose = () => undefined,
  omitted: ReadonlySet<string> = new Set(),
): Operation {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const operation = new Writer(schema, chance, propose, omitted).write();
    if (validate(schema, parse(operation.query)).length === 0) return operation;
  }
  return { query: '{ __typename }', variables: {} };
}

class Writer {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;
  readonly #propose: Propose;
  /** Names of fields that are not asked for. */
  readonly #omitted: ReadonlySet<string>;
  readonly #fragments: string[] = [];
  readonly #definitions: string[] = [];
  readonly #variables: Record<string, unknown> = {};

  constructor(
    schema: GraphQLSchema,
    chance: Chance,
    propose: Propose,
    omitted: ReadonlySet<string>,
  ) {
    this.#schema = schema;
    this.#chance = chance;
    this.#propose = propose;
    this.#omitted = omitted;
  }

  write(): Operation {
    const root = this.#schema.getQueryType();
    if (root == null) throw new Error('The schema has no queries.');
    const body = this.#selection(root, 0);
    const definitions = this.#definitions.length === 0 ? '' : `(${this.#definitions.join(', ')})`;
    const query = [`query Generated${definitions} ${body}`, ...this.#fragments].join('\n');
    return { query, variables: this.#variables };
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#chance.below(depth < 2 ? 5 : 4);
    const parts = Array.from({ length: count }, () => this.#part(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #part(type: GraphQLCompositeType, depth: number): string {
    if (depth < DEEPEST && this.#chance.happens(0.2)) return this.#fragment(type, depth);
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const possible = fields.filter(
      (field) => !this.#omitted.has(field.name) && (depth < DEEPEST || !isComposite(field)),
    );
    if (possible.length === 0 || this.#chance.happens(0.08)) return '__typename';
    return this.#field(this.#chance.pick(possible), depth);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const alias = this.#chance.happens(0.2)
      ? `${this.#chance.pick(['one', 'two', 'three'])}: `
      : '';
    const type = getNamedType(field.type);
    const body = isCompositeType(type) ? ` ${this.#selection(type, depth + 1)}` : '';
    return `${alias}${field.name}${this.#arguments(field)}${this.#condition()}${body}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const on = this.#chance.happens(0.3) ? type : this.#narrower(type);
    const body = this.#selection(on, depth + 1);
    if (this.#chance.happens(0.5)) {
      const condition = on === type && this.#chance.happens(0.3) ? '' : ` on ${on.name}`;
      return `...${condition}${this.#condition()} ${body}`;
    }
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${on.name} ${body}`);
    return `...${name}${this.#condition()}`;
  }

  #narrower(type: GraphQLCompositeType): GraphQLCompositeType {
    if (isAbstractType(type)) return this.#chance.pick(this.#schema.getPossibleTypes(type));
    const wider = isObjectType(type) ? type.getInterfaces() : [];
    return wider.length === 0 ? type : this.#chance.pick(wider);
  }

  #condition(): string {
    if (!this.#chance.happens(0.15)) return '';
    const directive = this.#chance.pick(['skip', 'include']);
    const value = this.#chance.happens(0.5);
    if (this.#chance.happens(0.4)) return ` @${directive}(if: ${value})`;
    // A variable with a default may be null all the same, which only shows when it is executed.
    const [type, fallback] = this.#chance.pick([
      ['Boolean!', ''],
      ['Boolean', ' = true'],
    ]);
    const given = type === 'Boolean' && this.#chance.happens(0.1) ? null : value;
    return ` @${directive}(if: ${this.#variable(`${type}${fallback}`, given)})`;
  }

  #arguments({ args }: GraphQLField<unknown, unknown>): string {
    const given = args.flatMap((arg) => {
      const isNeeded = isNonNullType(arg.type) && arg.defaultValue === undefined;
      return isNeeded || this.#chance.happens(0.5) ? [`${arg.name}: ${this.#argument(arg)}`] : [];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  #argument({ name, type }: GraphQLArgument): string {
    const value = this.#propose(name, this.#chance) ?? this.#value(type, 0);
    if (this.#chance.happens(0.5)) return this.#variable(String(type), value);
    return literal(value, type);
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#definitions.length}`;
    this.#definitions.push(`$${name}: ${type}`);
    // Some are left out, null, or of another type altogether.
    if (this.#chance.happens(0.03)) return `$${name}`;
    this.#variables[name] = this.#chance.happens(0.04)
      ? this.#chance.pick([null, 'misfit', 2.5, {}])
      : value;
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#present(type.ofType, depth);
    return this.#chance.happens(0.15) ? null : this.#present(type, depth);
  }

  #present(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return this.#present(type.ofType, depth);
    if (isListType(type)) {
      return Array.from({ length: this.#chance.below(3) }, () => this.#value(type.ofType, depth));
    }
    if (isEnumType(type)) return this.#chance.pick(type.getValues()).name;
    if (isInputObjectType(type)) return this.#object(type, depth);
    return this.#scalar(type.name);
  }

  #object(type: GraphQLInputType & { getFields(): object }, depth: number): unknown {
    if (!isInputObjectType(type)) return null;
    const fields = Object.values(type.getFields());
    const given = type.isOneOf
      ? [this.#chance.pick(fields)]
      : fields.filter(
          (field) => isNonNullType(field.type) || (depth < 3 && this.#chance.happens(0.5)),
        );
    return Object.fromEntries(
      given.map((field) => [
        field.name,
        this.#propose(field.name, this.#chance) ??
          (type.isOneOf
            ? this.#present(field.type, depth + 1)
            : this.#value(field.type, depth + 1)),
      ]),
    );
  }

  #scalar(name: string): unknown {
    switch (name) {
      case 'Int':
        return this.#chance.pick([0, 1, 2, 3, 5, 20, -1, 101]);
      case 'Float':
        return this.#chance.pick([0, 0.5, 1, -3.25]);
      case 'Boolean':
        return this.#chance.happens(0.5);
      case 'DateTime':
        return this.#chance.pick(['2026-01-01T00:00:00Z', '2025-06-01T12:00:00Z', 'yesterday']);
      case 'Date':
        return '2026-01-01';
      default:
        return this.#chance.pick(['a', 'some text', '', 'ü']);
    }
  }
}

function isComposite({ type }: GraphQLField<unknown, unknown>): boolean {
  return isCompositeType(getNamedType(type));
}

/** A value as it stands in an operation. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) {
    const of = isListType(type) ? type.ofType : type;
    return `[${value.map((one) => literal(one, of)).join(', ')}]`;
  }
  if (isListType(type)) return literal(value, type.ofType);
  if (isEnumType(type)) return String(value);
  if (isInputObjectType(type) && typeof value === 'object') {
    const fields = type.getFields();
    const members = Object.entries(value).flatMap(([name, member]) => {
      const field = fields[name];
      return field === undefined ? [] : [`${name}: ${literal(member, field.type)}`];
    });
    return `{ ${members.join(', ')} }`;
  }
  return JSON.stringify(value);
}
