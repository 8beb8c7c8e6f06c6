import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { decideOffers } from '../../../app/offers/decideOffers.js';
import type { NoQuestion, OfferQuestion } from '../../../app/offers/OfferQuestion.js';
import { parseOfferLine } from '../../../app/offers/parseOfferLine.js';
import type { Gateway } from '../../../graphql/Gateway.js';
import type { RequestScope } from '../../../sources/RequestScope.js';
import { resumeFile } from './resumeFile.js';

/** Lines that are decided at once. */
const BATCH = 100;

/** What a file asks, where its answers go, and the offer of lines that name none. */
export interface OfferFiles {
  readonly from: string;
  readonly to: string;
  readonly usual: unknown;
}

/** What became of a file. */
export interface DecidedFile {
  lines: number;
  /** Lines that an earlier run had decided. */
  resumed: number;
  allowed: number;
  refused: number;
  /** Refused because something could not be read. */
  unknown: number;
  /** Lines that ask nothing, or name nobody. */
  wrong: number;
  expectedCalls: number;
  isWhole: boolean;
}

type Asked = OfferQuestion | NoQuestion;

/** Decides line by line into a draft beside the file, which takes its name when it is whole. */
export async function decideFile(
  gateway: Gateway,
  tenant: string,
  { from, to, usual }: OfferFiles,
  scope: Pick<RequestScope, 'signal' | 'usage'>,
  onProgress: (done: number, total: number) => void,
): Promise<DecidedFile> {
  const draft = `${to}.partial`;
  const total = await countLines(from);
  const resumed = await resumeFile(draft);
  const counts = { allowed: 0, refused: 0, unknown: 0, wrong: 0, expectedCalls: 0 };
  const decided: DecidedFile = { ...counts, lines: 0, resumed, isWhole: false };
  const file = await open(draft, 'a', 0o600);
  try {
    let batch: Asked[] = [];
    for await (const text of linesOf(from)) {
      decided.lines += 1;
      if (decided.lines <= resumed) continue;
      batch.push(parseOfferLine(text, gateway.schema, usual));
      if (batch.length < BATCH) continue;
      await decideBatch(gateway, tenant, batch, scope, file, decided);
      batch = [];
      onProgress(decided.lines, total);
      if (scope.signal.aborted) return decided;
    }
    await decideBatch(gateway, tenant, batch, scope, file, decided);
    onProgress(decided.lines, total);
    if (scope.signal.aborted) return decided;
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, to);
  return { ...decided, isWhole: true };
}

async function decideBatch(
  gateway: Gateway,
  tenant: string,
  batch: readonly Asked[],
  scope: Pick<RequestScope, 'signal' | 'usage'>,
  file: FileHandle,
  decided: DecidedFile,
): Promise<void> {
  const questions = batch.filter((one): one is OfferQuestion => 'offer' in one);
  const outcome = await decideOffers(gateway, tenant, questions, scope).catch((error) => {
    if (scope.signal.aborted) return undefined;
    throw error;
  });
  // What an interruption cut short is decided anew by the next run.
  if (outcome === undefined || scope.signal.aborted) return;
  const { answers, expectedCalls } = outcome;
  const rest = [...answers];
  const lines = batch.map((one) => ('offer' in one ? rest.shift() : one));
  for (const line of lines) count(line, decided);
  decided.expectedCalls += expectedCalls;
  if (lines.length > 0) await file.write(`${lines.map((one) => JSON.stringify(one)).join('\n')}\n`);
}

function count(line: unknown, decided: DecidedFile): void {
  const { allowed, reasons } = line as { allowed?: boolean; reasons?: readonly { code: string }[] };
  if (allowed === undefined) decided.wrong += 1;
  else if (allowed) decided.allowed += 1;
  else decided.refused += 1;
  if (reasons?.some(({ code }) => code === 'UNKNOWN_INCOMPLETE_DATA')) decided.unknown += 1;
}

/** The lines of a file that are not blank. */
async function* linesOf(path: string): AsyncIterable<string> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Infinity });
  for await (const line of lines) if (line.trim() !== '') yield line;
}

async function countLines(path: string): Promise<number> {
  let count = 0;
  for await (const _line of linesOf(path)) count += 1;
  return count;
}
