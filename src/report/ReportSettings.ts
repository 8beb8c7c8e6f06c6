import type { ValidConfig } from '../config/configShape.js';

/** The section `reports` of a configuration. */
export type ReportSettings = ValidConfig['reports'];
