/** What a field of a GraphQL type asks of a mapping. */
export type FieldSpec = { readonly required: boolean } & (
  | { readonly is: 'scalar'; readonly scalar: string }
  | { readonly is: 'enum'; readonly name: string; readonly values: ReadonlySet<string> }
  | { readonly is: 'money' }
  | { readonly is: 'object'; readonly name: string; readonly fields: FieldSpecs }
  | { readonly is: 'list'; readonly of: FieldSpec }
  | { readonly is: 'reference'; readonly type: string }
);

/** The fields that a mapping may name. */
export type FieldSpecs = ReadonlyMap<string, FieldSpec>;
