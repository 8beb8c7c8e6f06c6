import { isExpression } from '../../config/expressions/Expression.js';
import type { Row } from '../../dataset/Row.js';
import type { MappingProblem } from './Finding.js';

const MOST = 10;

/** The source's words for a status that neither the mapping nor the schema knows: they tell nothing. */
export function describeUnknownWords(rows: readonly Row[], mapped: unknown): MappingProblem[] {
  const status = isExpression(mapped) && mapped.is === 'oneOf' ? mapped : undefined;
  if (status?.otherwise !== undefined) return [];
  const known = new Set(Object.keys(status?.words ?? {}).map(fold));
  const told = rows.flatMap((row) => wordOf(row as Row & StatusOfRow) ?? []);
  const words = new Set(told.filter((word) => !known.has(fold(word))));
  if (words.size === 0) return [];
  const shown = [...words].slice(0, MOST).map((word) => `\`${word}\``);
  const more = words.size > MOST ? ` and ${words.size - MOST} more` : '';
  const message = `${shown.join(', ')}${more}: read as OTHER; \`oneOf\` says what a word means`;
  return [{ field: 'status', message }];
}

interface StatusOfRow {
  readonly status?: unknown;
  readonly sourceStatus?: string | null;
}

function wordOf({ status, sourceStatus }: StatusOfRow): string | undefined {
  const isKnown = status !== 'OTHER' || fold(sourceStatus ?? '') === 'other';
  return isKnown ? undefined : (sourceStatus ?? undefined);
}

function fold(word: string): string {
  return word.trim().toLowerCase();
}
