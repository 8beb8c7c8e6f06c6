import { kinds } from './sources/registry.js';

/**
 * What the package gives to `rotunda.config.ts`, and to those who write sources of their own.
 */
export { jwt } from './config/auth/jwt.js';
export { defineConfig } from './config/defineConfig.js';
export { childRows } from './config/expressions/childRows.js';
export { constant } from './config/expressions/constant.js';
export { date } from './config/expressions/date.js';
export { dateTime } from './config/expressions/dateTime.js';
export { list } from './config/expressions/list.js';
export { money } from './config/expressions/money.js';
export { oneOf } from './config/expressions/oneOf.js';
export { reference } from './config/expressions/reference.js';
export { sql } from './config/expressions/sql.js';
export { template } from './config/expressions/template.js';
export { exact } from './config/rules/exact.js';
export { similar } from './config/rules/similar.js';
export { together } from './config/rules/together.js';
export { env } from './config/settings/env.js';
export { file } from './config/settings/file.js';
export { secret } from './config/settings/secret.js';
export { md5 } from './lib/md5.js';
export { defineSource } from './sources/defineSource.js';
export { apiKey } from './sources/http/auth/apiKey.js';
export { basic } from './sources/http/auth/basic.js';
export { bearer } from './sources/http/auth/bearer.js';
export { oauth2ClientCredentials } from './sources/http/auth/oauth2ClientCredentials.js';
export { cursorPages } from './sources/rest/paging/cursorPages.js';
export { linkPages } from './sources/rest/paging/linkPages.js';
export { nextUrlPages } from './sources/rest/paging/nextUrlPages.js';
export { numberedPages } from './sources/rest/paging/numberedPages.js';
export { offsetPages } from './sources/rest/paging/offsetPages.js';
export { SourceError } from './sources/SourceError.js';
export const { postgres, mongodb, rest, graphql } = kinds;
export type { RotundaConfig } from './config/RotundaConfig.js';
export type { WebhookChange } from './config/WebhookChange.js';
export type { Capabilities } from './sources/Capabilities.js';
export type { ReadContext } from './sources/ReadContext.js';
export type { ScanChange } from './sources/ScanChange.js';
export type { Slice } from './sources/Slice.js';
export type { Source, Window } from './sources/Source.js';
export type { SourceBlueprint, SourceKind } from './sources/SourceKind.js';
