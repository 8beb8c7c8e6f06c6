import type { ZodType } from 'zod';
import { checkShape } from '../../config/checkShape.js';
import type { DatasetBlueprint, SourceBlueprint } from '../SourceKind.js';

/** The `write` of a dataset in the shape of its kind; undefined where it has none, or, with problems reported, an unsound one. */
export function checkWrite<T>(
  shape: ZodType<T>,
  { context }: SourceBlueprint,
  { write, path }: DatasetBlueprint,
): T | undefined {
  return write === undefined
    ? undefined
    : checkShape(shape, write, `${path}.write`, context.report);
}
