import type { ActivityFeed } from '../activity/ActivityFeed.js';
import type { ChannelDirectory } from '../channel/ChannelDirectory.js';
import type { MetricsConfig } from '../config/metricsShape.js';
import type { ConsentBook } from '../consent/ConsentBook.js';
import type { HandoverLinks } from '../conversation/handover/HandoverLinks.js';
import type { ConversationsOfRequest } from '../conversation/reading/ConversationsOfRequest.js';
import type { DatasetDefinition } from '../dataset/DatasetDefinition.js';
import type { Row } from '../dataset/Row.js';
import type { Customer } from '../identity/Customer.js';
import type { IdentityOfRequest } from '../identity/IdentityOfRequest.js';
import type { NormalisationRules } from '../identity/identifiers/normaliseIdentifier.js';
import type { InterventionsOfRequest } from '../intervention/InterventionsOfRequest.js';
import type { Journey } from '../journey/Journey.js';
import type { TokenSealer } from '../lib/crypto/TokenSealer.js';
import type { OffersOfRequest } from '../offer/OffersOfRequest.js';
import type { ProfileRules } from '../profile/ProfileRules.js';
import type { RowIds } from '../reading/RowIds.js';
import type { RowsOfRequest } from '../reading/RowsOfRequest.js';
import type { Recording } from '../recorded/Recording.js';
import type { ReportDesk } from '../report/ReportDesk.js';
import type { RequestScope } from '../sources/RequestScope.js';
import type { Caller } from './Caller.js';

/** What resolvers work with for one request. */
export interface RequestContext {
  readonly requestId: string;
  readonly caller: Caller;
  readonly scope: RequestScope;
  readonly identity: IdentityOfRequest;
  readonly rows: RowsOfRequest;
  /** The datasets whose rows are interactions. */
  readonly interactions: readonly DatasetDefinition[];
  readonly channels: ChannelDirectory;
  readonly journeys: readonly Journey[];
  readonly interventions: InterventionsOfRequest;
  readonly recording: Recording;
  readonly consentBook: ConsentBook;
  readonly activity: ActivityFeed;
  readonly conversations: ConversationsOfRequest;
  readonly handovers: HandoverLinks;
  readonly offers: OffersOfRequest;
  readonly metricsConfig: MetricsConfig;
  readonly reports: ReportDesk;
  readonly ids: RowIds;
  /** In whose list a row was seen, where the row itself does not tell for certain. */
  readonly owners: WeakMap<Row, Customer>;
  readonly cursors: TokenSealer;
  readonly profileRules: ProfileRules;
  readonly normalisation: NormalisationRules;
  readonly identifierTypes: readonly string[];
  /** SDL for a federation router. */
  readonly subgraphSdl: string;
}
