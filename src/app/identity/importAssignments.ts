import type { Gateway } from '../../graphql/Gateway.js';
import {
  type ForeignEnrolment,
  type ImportedEnrolments,
  importEnrolments,
} from '../../intervention/importEnrolments.js';

const ACTOR = 'import';

/** Brings the assignments of an intervention of one tenant in that were made elsewhere. */
export function importAssignments(
  { interventionsOf, identityOf }: Pick<Gateway, 'interventionsOf' | 'identityOf'>,
  tenant: string,
  id: string,
  rows: readonly ForeignEnrolment[],
): Promise<ImportedEnrolments> {
  const parts = interventionsOf(tenant);
  const intervention = parts.interventions.find((one) => one.id === id);
  if (intervention === undefined) throw new Error(`There is no intervention ${id}.`);
  return importEnrolments(intervention, rows, ACTOR, parts, identityOf(tenant));
}
