import { isStoreLost } from './isStoreLost.js';

/**
 * Whether an error is one of the store's driver: it could not be reached, or did not answer in time.
 * Sources turn the errors of their own drivers into values, so any other can only be the store's.
 */
export function isStoreTrouble(error: unknown): boolean {
  return isStoreLost(error) || (error instanceof Error && /^Mongo.*Error$/.test(error.name));
}
