import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import { objectFactory } from '../../lib/objectFactory.js';
import { type Collection, collectFields } from './collectFields.js';
import { compileField } from './compileField.js';
import type { FieldStep, Selection } from './FieldStep.js';
import type { SelectionCompiler } from './SelectionCompiler.js';

/** Compiles the selections of one operation, each when it is first come to. */
export class OperationCompiler implements SelectionCompiler {
  readonly schema: Collection['schema'];
  readonly #collection: Collection;
  #fields = 0;

  /** Variables decide what `@skip` and `@include` leave of the operation, and nothing else. */
  constructor(collection: Collection) {
    this.schema = collection.schema;
    this.#collection = collection;
  }

  nextNumber(): number {
    return this.#fields++;
  }

  selection(type: GraphQLObjectType, nodes: readonly FieldNode[]): () => Selection {
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    let compiled: Selection | undefined;
    return () => {
      compiled ??= this.compile(type, sets);
      return compiled;
    };
  }

  compile(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Selection {
    const steps: FieldStep[] = [];
    for (const [key, nodes] of collectFields(this.#collection, type, sets)) {
      const field = this.#fieldOf(type, nodes[0]?.name.value ?? '');
      // Where nobody validated the operation, graphql-js leaves out what does not exist.
      if (field === undefined) continue;
      steps.push(compileField({ parentType: type, field, key, nodes }, this));
    }
    return { steps, create: objectFactory(steps.map(({ key }) => key)) };
  }

  #fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
    if (type === this.schema.getQueryType()) {
      if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
      if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    }
    return type.getFields()[name];
  }
}
