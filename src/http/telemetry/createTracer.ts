import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type SpanExporter,
} from '@opentelemetry/sdk-trace-base';
import type { StartSpan } from '../../sources/RequestScope.js';

/** The span of one request. */
export interface RequestSpan {
  /** Begins the span of a call that the request makes. */
  readonly startSpan: StartSpan;
  end(failed: boolean): void;
}

/** Records spans and sends them away. */
export interface Tracer {
  startRequest(name: string, traceparent: string | undefined): RequestSpan;
  close(): Promise<void>;
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/** Makes a tracer that exports to an OTLP endpoint, or to what a test passes. */
export function createTracer(
  serviceName: string,
  otlpUrl: string,
  exporter: SpanExporter = new OTLPTraceExporter({ url: otlpUrl }),
): Tracer {
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({ 'service.name': serviceName }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer('rotunda');
  return {
    startRequest(name, traceparent) {
      const parent = parentContext(traceparent);
      const span = tracer.startSpan(name, { kind: SpanKind.SERVER }, parent);
      const context = trace.setSpan(parent, span);
      return {
        startSpan: (child, attributes) => {
          const one = tracer.startSpan(child, { kind: SpanKind.CLIENT, attributes }, context);
          return { traceparent: traceparentOf(one), end: (error) => endSpan(one, error) };
        },
        end: (failed) => endSpan(span, failed ? 'error' : undefined),
      };
    },
    close: () => provider.shutdown(),
  };
}

function parentContext(traceparent: string | undefined): Context {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId === undefined || spanId === undefined) return ROOT_CONTEXT;
  const traceFlags = Number.parseInt(flags ?? '00', 16);
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, '0')}`;
}

function endSpan(span: Span, error: string | undefined): void {
  if (error !== undefined) span.setStatus({ code: SpanStatusCode.ERROR, message: error });
  span.end();
}
