import { z } from 'zod';
import { mongoUrl } from '../lib/mongodb/mongoUrl.js';
import { jwtShape } from './auth/jwt.js';
import { redisShape } from './cache/redis.js';
import { channelsShape } from './channelsShape.js';
import { identityShape } from './identityShape.js';
import { interventionShape } from './interventions/interventionShape.js';
import { journeyShape } from './journeys/journeyShape.js';
import { metricsShape } from './metricsShape.js';
import { offersShape } from './offersShape.js';
import { operationsShape } from './operationsShape.js';
import { isSourceEntry, type SourceEntry } from './SourceEntry.js';
import { survivorshipShape } from './survivorshipShape.js';
import { tenantPattern } from './tenantPattern.js';
import type { WebhookChange } from './WebhookChange.js';
import { webhookSecret } from './webhookSecret.js';
import { webOrigin } from './webOrigin.js';
import { webUrl } from './webUrl.js';

const FUNCTION = 'expected a function';
const NAME = /^[a-zA-Z][a-zA-Z0-9_-]{0,63}$/;
const FIELD_NAME = /^[a-z][a-zA-Z0-9]{0,63}$/;

const key = z
  .string()
  .refine((text) => Buffer.from(text, 'base64').length === 32, 'expected 32 bytes in base64');

const registration = z.strictObject({
  type: z.string().regex(/^[A-Z][a-zA-Z0-9]*$/, 'expected the name of a GraphQL type'),
  description: z.string().min(1).optional(),
  single: z.boolean().default(false),
  time: z.string().optional(),
  channel: z.string().optional(),
  purpose: z.string().optional(),
  direction: z.enum(['INBOUND', 'OUTBOUND']).optional(),
  summary: z
    .custom<(row: never) => string | null>((value) => typeof value === 'function', FUNCTION)
    .optional(),
});

const store = z.strictObject({
  url: mongoUrl('mongodb://host/rotunda'),
  database: z.string().min(1).default('rotunda'),
  /** Encrypts what must be read back; the first is used, the others still read. */
  encryptionKeys: z.array(key).min(1),
  /** Keys the hashes that identifiers are looked up by, and seals ids and cursors. */
  indexKey: key,
  /** Memory for customers of which the store is asked for the version only; 0 for none. */
  keptBytes: z.int().min(0).max(68_719_476_736).default(67_108_864),
});

const limits = z.strictObject({
  bodyBytes: z.int().min(1024).max(10_000_000).default(262_144),
  tokens: z.int().min(100).max(100_000).default(4_000),
  depth: z.int().min(3).max(100).default(15),
  aliases: z.int().min(1).max(1_000).default(50),
  directives: z.int().min(1).max(10_000).default(100),
  /** Fields and fragments, each as often as it is spread. */
  selections: z.int().min(100).max(1_000_000).default(10_000),
  /** Parts that may be sent later, by `@defer` and `@stream`. */
  deferred: z.int().min(0).max(10_000).default(200),
  /** Objects that an operation may ask for at most, by the page sizes it names. */
  cost: z.int().min(100).max(10_000_000).default(200_000),
  requestMs: z.int().min(100).max(120_000).default(5_000),
  /** Part of the memory that V8 has left which requests under way may hold together. */
  memoryShare: z.number().min(0.001).max(0.9).default(0.2),
  /** Requests that are worked on at once, at most. */
  requestsRunning: z.int().min(1).max(100_000).default(1_000),
  /** Requests that wait for their turn, at most and no longer than `requestMs`; further ones are `OVERLOADED`. */
  requestsWaiting: z.int().min(0).max(100_000).default(128),
  /** How late the event loop may be before fewer are worked on at once. */
  loopDelayMs: z.int().min(1).max(10_000).default(5),
});

const live = z.strictObject({
  /** Connections that clients may hold open at this gateway, WebSockets and event streams together. */
  connections: z.int().min(1).max(1_000_000).default(2_000),
  connectionsPerCaller: z.int().min(1).max(100_000).default(100),
  subscriptionsPerConnection: z.int().min(1).max(1_000).default(50),
  /** A WebSocket without a subscription is closed after so long. */
  idleSeconds: z.int().min(1).max(86_400).default(300),
  /** How often what other replicas told of is looked for, while anybody follows. */
  pollMs: z.int().min(10).max(60_000).default(250),
  /** Datasets whose new rows are looked for while anybody follows, by source. */
  watch: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  /** How often they are. */
  watchSeconds: z.number().min(0.05).max(3_600).default(5),
  /** How long a subscriber may be away and miss nothing. */
  keepDays: z.int().min(1).max(365).default(7),
});

const reports = z.strictObject({
  /** Channels with fewer samples than this are not compared. */
  minimumSample: z.int().min(1).max(1_000_000).default(30),
  /** How long a report is answered again without computing it anew. */
  keepSeconds: z.int().min(0).max(86_400).default(900),
  /** The longest window of a report. */
  longestDays: z.int().min(1).max(4_000).default(400),
  /** Rows of a window that are held in memory at most; what is more is read customer by customer. */
  mostRows: z.int().min(0).max(10_000_000).default(200_000),
});

const consents = z.strictObject({
  /** How long whoever records a decision waits for the sources that are told of it. */
  waitMs: z.int().min(0).max(60_000).default(1_000),
  /** How often it is looked what sources have not been told of, and how soon it is tried again. */
  retrySeconds: z.number().min(0.05).max(3_600).default(10),
});

const webhook = z.strictObject({
  /** Those that a delivery may be signed with: several while one is being replaced. */
  secrets: z.array(webhookSecret).min(1),
  /** How far the clock of the sender may be from ours; what is older is a replay. */
  toleranceSeconds: z.int().min(1).max(3_600).default(300),
  tenant: z
    .string()
    .regex(tenantPattern, 'expected 1 to 64 letters, digits, _ . and -')
    .default('default'),
  /** What a body says has changed, where it is not `{ changes: [{ dataset, id, recordId }] }`. */
  changes: z
    .custom<(body: never) => readonly WebhookChange[]>(
      (value) => typeof value === 'function',
      FUNCTION,
    )
    .optional(),
});

/** The shape of a whole configuration, section by section, once settings are filled in. */
export const configShape = z.strictObject({
  sources: z
    .record(
      z.string().regex(NAME, 'expected a letter, then letters, digits, - and _'),
      z.custom<SourceEntry>(isSourceEntry, {
        error:
          'expected a source such as postgres({ … }), mongodb({ … }), rest({ … }) or graphql({ … })',
      }),
    )
    .refine((sources) => Object.keys(sources).length > 0, 'expected at least one source'),
  extensions: z
    .strictObject({
      /** SDL, or files of it relative to the configuration. */
      schema: z.union([z.string(), z.array(z.string())]).default([]),
      datasets: z
        .record(z.string().regex(FIELD_NAME, 'expected a name in camelCase'), registration)
        .default({}),
    })
    .prefault({}),
  identity: identityShape.prefault({}),
  survivorship: survivorshipShape.prefault({}),
  consents: consents.prefault({}),
  offers: offersShape.prefault({}),
  metrics: metricsShape.prefault({}),
  channels: channelsShape.default([]),
  conversations: z
    .strictObject({
      /** Where `Conversation.handoverUrl` leads: an agent tool's page, which gets `?token=`. */
      handover: z.strictObject({ baseUrl: webUrl('https://desk.example.com/open') }).optional(),
    })
    .prefault({}),
  reports: reports.prefault({}),
  journeys: z.array(journeyShape).default([]),
  interventions: z.array(interventionShape).default([]),
  store: store.optional(),
  cache: z
    .strictObject({
      /** Where replicas find what others keep of sources that have a `cache`. */
      shared: redisShape.optional(),
    })
    .prefault({}),
  auth: jwtShape.optional(),
  server: z
    .strictObject({
      host: z.string().default('127.0.0.1'),
      port: z.int().min(0).max(65_535).default(4000),
      /** Whether the 360 page is served, at `/dashboard/`. */
      dashboard: z.boolean().default(false),
      graphiql: z.boolean().default(false),
      /** Whose pages may ask from a browser, beside those of the gateway itself. */
      origins: z.array(webOrigin).default([]),
      /** What clients may name by an id: JSON with documents by their ids, `file('persisted.json')`. */
      operations: operationsShape.optional(),
      /** Whether nothing but these may be asked. */
      onlyOperations: z.boolean().default(false),
      /** How long `rotunda serve` goes on answering after SIGTERM, while `/readyz` says no already. */
      drainMs: z.int().min(0).max(60_000).default(1_000),
      /** Whether answers say what each source was asked (`extensions.rotunda`). */
      explain: z.boolean().default(false),
    })
    .prefault({}),
  limits: limits.prefault({}),
  live: live.prefault({}),
  /** By the name of the source that sends them. */
  webhooks: z.record(z.string(), webhook).default({}),
  telemetry: z
    .strictObject({
      logLevel: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
      /** Where spans are sent (OTLP over HTTP); none are recorded when left out. */
      otlpUrl: webUrl('http://collector:4318/v1/traces').optional(),
      serviceName: z.string().default('rotunda'),
    })
    .prefault({}),
});

/** A configuration that was found sound in shape, with all defaults filled in. */
export type ValidConfig = z.output<typeof configShape>;
