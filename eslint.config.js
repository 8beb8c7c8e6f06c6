import graphql from '@graphql-eslint/eslint-plugin';

/** One for all: the plugin keeps the first that it meets, whichever file that was. */
const parserOptions = { graphQLConfig: { schema: 'src/generated/schema.graphql' } };

/** Held by what is written by hand, and by what datasets add to it alike. */
const rules = {
  '@graphql-eslint/require-description': [
    'error',
    {
      types: true,
      FieldDefinition: true,
      InputValueDefinition: true,
      EnumValueDefinition: true,
      DirectiveDefinition: true,
    },
  ],
  '@graphql-eslint/description-style': ['error', { style: 'inline' }],
  '@graphql-eslint/naming-convention': [
    'error',
    {
      types: 'PascalCase',
      EnumValueDefinition: 'UPPER_CASE',
      FieldDefinition: 'camelCase',
      InputValueDefinition: 'camelCase',
      // What Apollo Federation calls its machinery.
      allowLeadingUnderscore: true,
    },
  ],
  '@graphql-eslint/no-duplicate-fields': 'error',
  '@graphql-eslint/require-deprecation-reason': 'error',
};

export default [
  {
    files: ['schema/*.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions },
    rules: {
      '@graphql-eslint/require-description': rules['@graphql-eslint/require-description'],
      '@graphql-eslint/description-style': rules['@graphql-eslint/description-style'],
      '@graphql-eslint/naming-convention': rules['@graphql-eslint/naming-convention'],
    },
  },
  {
    files: ['src/generated/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions },
    rules: {
      ...rules,
      '@graphql-eslint/description-style': 'off',
      '@graphql-eslint/relay-arguments': ['error', { includeBoth: false }],
      '@graphql-eslint/relay-connection-types': 'error',
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
      '@graphql-eslint/relay-page-info': 'error',
    },
  },
];
