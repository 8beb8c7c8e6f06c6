import type { RequestContext } from '../graphql/RequestContext.js';
import type { HttpScope } from './createScope.js';
import type { OperationUsage } from './OperationUsage.js';
import type { RequestSpan } from './telemetry/createTracer.js';

/** The context of a request that came over HTTP. */
export interface HttpContext extends RequestContext {
  readonly scope: HttpScope;
  readonly usage: OperationUsage;
  readonly span: RequestSpan | undefined;
  /** The client by its own name. */
  readonly client: string;
  /** Whether the answer says what each source was asked. */
  readonly explain: boolean;
  readonly startedAt: number;
}
