import type { OffersConfig } from '../config/offersShape.js';
import { isSameName } from './isSameName.js';

/** Whether two SKUs are one, or variants of one article, as the configuration tells. */
export function isSameArticle(
  one: string | null | undefined,
  other: string | undefined,
  { articleOf }: Pick<OffersConfig, 'articleOf'>,
): boolean {
  if (one == null || other === undefined) return false;
  return isSameName(one, other) || isSameName(articleOf(one.trim()), articleOf(other.trim()));
}
