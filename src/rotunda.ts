import { kinds } from './sources/registry.js';

/**
 * What the package gives to `rotunda.config.ts`, and to those who write sources of their own.
 */
export { jwt } from './config/auth/jwt.js';
export { redis } from './config/cache/redis.js';
export { defineConfig } from './config/defineConfig.js';
export { childRows } from './config/expressions/childRows.js';
export { constant } from './config/expressions/constant.js';
export { date } from './config/expressions/date.js';
export { dateTime } from './config/expressions/dateTime.js';
export type { Mapping } from './config/expressions/Expression.js';
export { international } from './config/expressions/international.js';
export { list } from './config/expressions/list.js';
export { money } from './config/expressions/money.js';
export { oneOf } from './config/expressions/oneOf.js';
export { plainText } from './config/expressions/plainText.js';
export { reference } from './config/expressions/reference.js';
export { sql } from './config/expressions/sql.js';
export { template } from './config/expressions/template.js';
export { intervention } from './config/interventions/intervention.js';
export { reached } from './config/interventions/reached.js';
export { stalled } from './config/interventions/stalled.js';
export { within } from './config/interventions/within.js';
export { anyOf } from './config/journeys/anyOf.js';
export { event } from './config/journeys/event.js';
export { exit } from './config/journeys/exit.js';
export { interaction } from './config/journeys/interaction.js';
export { journey } from './config/journeys/journey.js';
export { order } from './config/journeys/order.js';
export { stage } from './config/journeys/stage.js';
export { exact } from './config/rules/exact.js';
export { similar } from './config/rules/similar.js';
export { together } from './config/rules/together.js';
export type { SourceEntry } from './config/SourceEntry.js';
export { env } from './config/settings/env.js';
export { file } from './config/settings/file.js';
export { secret } from './config/settings/secret.js';
export { lastUpdated } from './config/survivorship/lastUpdated.js';
export { longest } from './config/survivorship/longest.js';
export { mostFrequent } from './config/survivorship/mostFrequent.js';
export { neverEmpty } from './config/survivorship/neverEmpty.js';
export { sourcePriority } from './config/survivorship/sourcePriority.js';
export { verifiedFirst } from './config/survivorship/verifiedFirst.js';
export type { RowReader } from './dataset/mapping/compileRow.js';
export type { Position, Start } from './dataset/Position.js';
export type { ProfileRow } from './dataset/ProfileRow.js';
export type { Row } from './dataset/Row.js';
export { md5 } from './lib/md5.js';
export { withoutPlus } from './lib/withoutPlus.js';
export { compileDataset } from './sources/compileDataset.js';
export { defineSource } from './sources/defineSource.js';
export { DocumentLeaves } from './sources/documents/DocumentLeaves.js';
export type { FullRead } from './sources/FullRead.js';
export { apiKey } from './sources/http/auth/apiKey.js';
export { awsSignature } from './sources/http/auth/awsSignature.js';
export { basic } from './sources/http/auth/basic.js';
export { bearer } from './sources/http/auth/bearer.js';
export { hmac } from './sources/http/auth/hmac.js';
export { login } from './sources/http/auth/login.js';
export { oauth1 } from './sources/http/auth/oauth1.js';
export { oauth2ClientCredentials } from './sources/http/auth/oauth2ClientCredentials.js';
export { oauth2RefreshToken } from './sources/http/auth/oauth2RefreshToken.js';
export { signed } from './sources/http/auth/signed.js';
export type { Signature, UnsignedRequest } from './sources/http/auth/signing/Signer.js';
export { mappedChannels } from './sources/mappedChannels.js';
export { mappedConstants } from './sources/mappedConstants.js';
export { LaneCollector } from './sources/pages/LaneCollector.js';
export { placeRow } from './sources/pages/placeRow.js';
export type { RowCounts } from './sources/RowGroup.js';
export { readRow } from './sources/readRow.js';
export { cursorPages } from './sources/rest/paging/cursorPages.js';
export { linkPages } from './sources/rest/paging/linkPages.js';
export { nextUrlPages } from './sources/rest/paging/nextUrlPages.js';
export { numberedPages } from './sources/rest/paging/numberedPages.js';
export { offsetPages } from './sources/rest/paging/offsetPages.js';
export type { SoughtIdentifier, StreamRange, WatchRange } from './sources/Source.js';
export type { SourceErrorCode } from './sources/SourceError.js';
export { SourceError } from './sources/SourceError.js';
export type { DatasetBlueprint } from './sources/SourceKind.js';
export type { StreamPage } from './sources/StreamPage.js';
export { toScanChange } from './sources/toScanChange.js';
export type { WatchPage } from './sources/WatchPage.js';

/** A PostgreSQL database: one statement for many records, in a read-only transaction. */
export const postgres = kinds.postgres;
/** A MongoDB database: one aggregation for many records. */
export const mongodb = kinds.mongodb;
/** A REST API that answers JSON: one record per request, or many where it takes a list of ids. */
export const rest = kinds.rest;
/** An upstream GraphQL API: one operation with a list variable, or one of aliased selections. */
export const graphql = kinds.graphql;

export type { RotundaConfig } from './config/RotundaConfig.js';
export type { WebhookChange } from './config/WebhookChange.js';
export type { Capabilities } from './sources/Capabilities.js';
export type { ReadContext } from './sources/ReadContext.js';
export type { ScanChange } from './sources/ScanChange.js';
export type { Slice } from './sources/Slice.js';
export type { Source, Window } from './sources/Source.js';
export type { SourceBlueprint, SourceKind } from './sources/SourceKind.js';
export type { RowToWrite, RowValues, WriteOutcome } from './sources/writing/RowToWrite.js';
export type { RowWriter } from './sources/writing/RowWriter.js';
