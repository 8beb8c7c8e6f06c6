import { type DocumentNode, type FieldDefinitionNode, Kind, parse } from 'graphql';
import type { DatasetDefinition } from '../../dataset/DatasetDefinition.js';

/** The SDL that every registered dataset has alike: its connection, its filter and its field on `Customer`. */
export function datasetTypes(definition: DatasetDefinition, document: DocumentNode): DocumentNode {
  const { type, cardinality, customerField, description } = definition;
  const parts: string[] = [];
  if (cardinality === 'MANY') {
    parts.push(connectionTypes(type));
    if (customerField !== null) {
      parts.push(filterType(type, filterFields(definition, document)));
      parts.push(listField(type, customerField, description));
    }
  } else if (customerField !== null) {
    parts.push(singleTypes(type, customerField, description));
  }
  return parts.length === 0 ? NOTHING : parse(parts.join('\n'), { noLocation: true });
}

const NOTHING: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };

const FRESHNESS = `
    "Whether this is all there is: every source answered in full and in order."
    complete: Boolean!
    "One entry per source that serves these rows and where the customer has a record, but for those that cannot have what the filter lets pass."
    freshness: [Freshness!]!`;

const FRESHNESS_ARGUMENT = `
      "How fresh they must be; as the configuration says when left out."
      freshness: FreshnessDemand`;

function connectionTypes(type: string): string {
  return `
  "A page of rows of type ${type}, newest first."
  type ${type}Connection {
    "The rows with their cursors; null when no source could be read."
    edges: [${type}Edge!]
    "The rows; null when no source could be read, empty when there are none."
    nodes: [${type}!]
    "Where this page lies."
    pageInfo: PageInfo!
    ${FRESHNESS}
  }
  "A row of type ${type} in a list."
  type ${type}Edge {
    "Cursor of this row."
    cursor: String!
    "The row."
    node: ${type}!
  }`;
}

function singleTypes(type: string, customerField: string, description: string): string {
  return `
  "The ${type} of a customer, and how it was come by."
  type ${type}Value {
    "The value; null when there is none, or, with \`complete: false\`, when it is unknown."
    value: ${type}
    ${FRESHNESS}
  }
  extend type Customer {
    ${JSON.stringify(description)}
    ${customerField}(
      ${FRESHNESS_ARGUMENT}
    ): ${type}Value!
  }`;
}

function listField(type: string, customerField: string, description: string): string {
  return `
  extend type Customer {
    ${JSON.stringify(description)}
    ${customerField}(
      "Page size, 1 to 100."
      first: Int = 20
      "Cursor to read on from."
      after: String
      "Which rows."
      filter: ${type}Filter
      ${FRESHNESS_ARGUMENT}
    ): ${type}Connection!
  }`;
}

function filterType(type: string, fields: readonly string[]): string {
  return `
  "Which rows of type ${type} to list; what is left out does not filter."
  input ${type}Filter {
    "Names of sources."
    sources: [String!]
    ${fields.join('\n')}
  }`;
}

/** A list can be filtered by what its rows have: status, channel and time. */
function filterFields(definition: DatasetDefinition, document: DocumentNode): string[] {
  const fields = typeFields(definition.type, document);
  const status = fields.get('status');
  const lines: string[] = [];
  if (status !== undefined) lines.push(`"States." statuses: [${status}!]`);
  if (fields.has('channel')) lines.push('"Channels." channels: [Channel!]');
  if (definition.time !== null) {
    lines.push('"Not before this instant." from: DateTime', '"Before this instant." to: DateTime');
  }
  return lines;
}

function typeFields(type: string, document: DocumentNode): Map<string, string> {
  const fields = new Map<string, string>();
  for (const node of document.definitions) {
    const isType =
      node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (!isType || node.name.value !== type) continue;
    for (const field of node.fields ?? []) fields.set(field.name.value, namedTypeOf(field));
  }
  return fields;
}

function namedTypeOf(field: FieldDefinitionNode): string {
  let { type } = field;
  while (type.kind !== Kind.NAMED_TYPE) type = type.type;
  return type.name.value;
}
