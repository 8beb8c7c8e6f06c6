import type { ForeignEnrolment } from '../../intervention/importEnrolments.js';
import type { HatShopTruth } from './HatShopTruth.js';

/** The intervention of the hat shop's configuration that its trial belongs to. */
export const trialIntervention = 'beret-mailing';

/** The assignments of the planted trial, as the hat shop made them before it had Rotunda. */
export function trialEnrolments({ people, trial }: HatShopTruth): ForeignEnrolment[] {
  const control = new Set(trial.control);
  const inTrial = new Set([...trial.treated, ...trial.control]);
  return people.flatMap(({ id, records }): ForeignEnrolment[] => {
    const record = records.find(({ mergedInto }) => mergedInto === undefined);
    if (record === undefined || !inTrial.has(id)) return [];
    const { source, recordId } = record;
    const group = control.has(id) ? 'CONTROL' : 'TREATED';
    return [{ source, recordId, group, enrolledAt: trial.sentAt }];
  });
}
