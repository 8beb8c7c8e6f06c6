import { createSourceEntry, isSourceEntry } from '../../src/config/SourceEntry.js';
import type { RotundaConfig } from '../../src/rotunda.js';

/** Most of what a request may take. */
const PATIENT_MS = 4_000;

/** Sources that a busy machine does not make late; what is tested with a deadline sets its own. */
export function patientSources(sources: RotundaConfig['sources']): RotundaConfig['sources'] {
  return Object.fromEntries(
    Object.entries(sources).map(([name, entry]) => [
      name,
      isSourceEntry(entry)
        ? createSourceEntry(entry.kind, { deadlineMs: PATIENT_MS, ...entry.config })
        : entry,
    ]),
  );
}
