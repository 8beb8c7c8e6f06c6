import type { z } from 'zod';
import type { jwt } from './auth/jwt.js';
import type { redis } from './cache/redis.js';
import type { configShape } from './configShape.js';
import type { SourceEntry } from './SourceEntry.js';
import type { WithSettings } from './settings/WithSettings.js';

type Shape = z.input<typeof configShape>;

/** What `rotunda.config.ts` exports. */
export interface RotundaConfig {
  /** The backends, by name; where nothing else decides, the first one's word counts. */
  readonly sources: Readonly<Record<string, SourceEntry>>;
  /** Fields, types and datasets of the company's own. */
  readonly extensions?: Shape['extensions'];
  /** Which records are one person. */
  readonly identity?: Shape['identity'];
  /** Which of several values of a person counts. */
  readonly survivorship?: Shape['survivorship'];
  /** The currency that metrics are told in, and dated rates. */
  readonly metrics?: Shape['metrics'];
  /** How sources are told of recorded consent. */
  readonly consents?: Shape['consents'];
  /** What speaks against an offer to a customer. */
  readonly offers?: Shape['offers'];
  /** The brand's channels, its addresses on them, and what each is for. */
  readonly channels?: Shape['channels'];
  /** Conversations and the agent tools that they are handed to. */
  readonly conversations?: WithSettings<NonNullable<Shape['conversations']>>;
  /** What reports compare, hold and keep. */
  readonly reports?: Shape['reports'];
  /** The stages that customers pass through: `journey({ … })`. */
  readonly journeys?: Shape['journeys'];
  /** Where to step in, and whom to leave alone: `intervention({ … })`. */
  readonly interventions?: WithSettings<NonNullable<Shape['interventions']>>;
  /** Rotunda's own store. */
  readonly store?: WithSettings<NonNullable<Shape['store']>>;
  /** Where replicas share what their caches of sources keep: `redis({ … })`. */
  readonly cache?: { readonly shared?: ReturnType<typeof redis> };
  /** Who may ask: `jwt({ … })`. */
  readonly auth?: ReturnType<typeof jwt>;
  /** Where it listens, and what it shows of itself. */
  readonly server?: WithSettings<NonNullable<Shape['server']>>;
  /** What bounds every request. */
  readonly limits?: Shape['limits'];
  /** Subscriptions: what bounds them. */
  readonly live?: Shape['live'];
  /** Signed webhooks of sources, by the source's name: `POST /hooks/<source>`. */
  readonly webhooks?: WithSettings<NonNullable<Shape['webhooks']>>;
  /** What is logged, and where spans go. */
  readonly telemetry?: WithSettings<NonNullable<Shape['telemetry']>>;
}
