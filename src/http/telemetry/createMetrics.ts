import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { SourceObserver } from '../../sources/SourceObserver.js';
import { lateCounter } from './lateCounter.js';

/** One finished operation, for the metrics. */
export interface OperationMeasure {
  readonly operation: string;
  readonly client: string;
  readonly seconds: number;
  readonly failed: boolean;
}

/** The gateway's metrics in the format of Prometheus. */
export interface Metrics {
  readonly contentType: string;
  readonly observer: Pick<
    SourceObserver,
    'onCall' | 'onSaved' | 'onStart' | 'onEnd' | 'onProblems'
  >;
  onOperation(measure: OperationMeasure): void;
  /** A source was told of a decision on consent, or not. */
  onTold(told: { readonly source: string; readonly state: string }): void;
  /** What sources have not been told of, and since when; sources that are not named have nothing to be told of. */
  onUntold(
    pending: readonly { readonly source: string; readonly count: number; readonly since: Date }[],
  ): void;
  /** A request was refused, as there are too many. */
  onShed(): void;
  /** Whom to ask how many bytes are held for requests under way. */
  watchMemory(heldBytes: () => number): void;
  print(): Promise<string>;
}

const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];
/** Names that clients choose; further ones are counted together, so that nobody can fill the memory. */
const MAX_NAMES = 200;

/** Makes a registry of its own, so that several gateways can live in one process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const calls = lateCounter({
    name: 'rotunda_source_calls_total',
    help: 'Round trips to a source.',
    registers,
  });
  const saved = new Counter({
    name: 'rotunda_source_saved_total',
    help: 'Records, or rows, that a source was not asked for: a cache had them, or another request read them.',
    labelNames: ['source', 'dataset', 'by'],
    registers,
  });
  const rows = lateCounter({
    name: 'rotunda_source_rows_total',
    help: 'Rows that a source answered with.',
    registers,
  });
  const dropped = new Counter({
    name: 'rotunda_source_dropped_rows_total',
    help: 'Rows left out because a field could not be read as its type.',
    labelNames: ['source', 'dataset', 'field'],
    registers,
  });
  const errors = new Counter({
    name: 'rotunda_source_errors_total',
    help: 'Questions that a source failed to answer, by code.',
    labelNames: ['source', 'dataset', 'code'],
    registers,
  });
  const latency = new Histogram({
    name: 'rotunda_source_seconds',
    help: 'Time that a question to a source took, its pages included.',
    labelNames: ['source', 'dataset', 'operation'],
    buckets: BUCKETS,
    registers,
  });
  const inFlight = new Map<string, number>();
  new Gauge({
    name: 'rotunda_source_in_flight',
    help: 'Questions to a source that wait for their answer.',
    labelNames: ['source'],
    registers,
    collect() {
      for (const [source, count] of inFlight) this.set({ source }, count);
    },
  });
  const operations = new Histogram({
    name: 'rotunda_operation_seconds',
    help: 'Time that an operation took, by its name and the client that sent it.',
    labelNames: ['operation', 'client', 'outcome'],
    buckets: BUCKETS,
    registers,
  });
  const shed = new Counter({
    name: 'rotunda_requests_shed_total',
    help: 'Requests that were refused as the gateway had too much to do.',
    registers,
  });
  let heldBytes = () => 0;
  new Gauge({
    name: 'rotunda_requests_held_bytes',
    help: 'Bytes that were read for requests under way, and those of their answers.',
    registers,
    collect() {
      this.set(heldBytes());
    },
  });
  const told = new Counter({
    name: 'rotunda_consent_deliveries_total',
    help: 'Attempts to tell a source of a decision on consent, by how it stands after.',
    labelNames: ['source', 'state'],
    registers,
  });
  const untold = new Gauge({
    name: 'rotunda_consents_pending',
    help: 'Decisions on consent that a source has not been told of.',
    labelNames: ['source'],
    registers,
  });
  const oldestUntold = new Gauge({
    name: 'rotunda_consents_pending_seconds',
    help: 'The age of the oldest of them.',
    labelNames: ['source'],
    registers,
  });
  const operationName = boundedNames();
  const clientName = boundedNames();
  return {
    contentType: registry.contentType,
    print: () => registry.metrics(),
    onOperation: ({ operation, client, seconds, failed }) =>
      operations.observe(
        {
          operation: operationName(operation),
          client: clientName(client),
          outcome: failed ? 'error' : 'ok',
        },
        seconds,
      ),
    onShed: () => shed.inc(),
    watchMemory: (asked) => {
      heldBytes = asked;
    },
    onTold: ({ source, state }) => told.inc({ source, state }),
    onUntold: (pending) => {
      untold.reset();
      oldestUntold.reset();
      for (const { source, count, since } of pending) {
        untold.set({ source }, count);
        oldestUntold.set({ source }, (Date.now() - since.getTime()) / 1000);
      }
    },
    observer: {
      onCall: ({ source, dataset, rows: count }) => {
        calls.add(source, dataset, 1);
        rows.add(source, dataset, count);
      },
      onSaved: ({ count, ...labels }) => saved.inc(labels, count),
      onStart: (source) => inFlight.set(source, (inFlight.get(source) ?? 0) + 1),
      onEnd: ({ source, dataset, operation, ms, error }) => {
        inFlight.set(source, (inFlight.get(source) ?? 0) - 1);
        latency.observe({ source, dataset, operation }, ms / 1000);
        if (error !== undefined) errors.inc({ source, dataset, code: error });
      },
      onProblems: (problems) => {
        for (const { source, dataset, field, count } of problems) {
          dropped.inc({ source, dataset, field }, count);
        }
      },
    },
  };
}

function boundedNames(): (name: string) => string {
  const known = new Set<string>();
  return (name) => {
    if (known.has(name)) return name;
    if (known.size >= MAX_NAMES) return 'other';
    known.add(name);
    return name;
  };
}
