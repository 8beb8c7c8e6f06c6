import { graphql } from './graphql/graphql.js';
import { mongodb } from './mongodb/mongodb.js';
import { postgres } from './postgres/postgres.js';
import { rest } from './rest/rest.js';

/** The kinds of source that Rotunda brings: the one place where connectors are named. */
export const kinds = { postgres, mongodb, rest, graphql };
