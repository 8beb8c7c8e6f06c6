import { createSourceEntry, type SourceEntry } from '../config/SourceEntry.js';
import type { SourceKind } from './SourceKind.js';

/**
 * Makes a function for configurations out of a kind of source: Rotunda's own kinds are made with it,
 * and a company's can be.
 *
 * @example
 * export const soap = defineSource<SoapConfig, SoapOptions, SoapDataset[]>({ kind: 'soap', options, optionNames, compile, create });
 * // rotunda.config.ts: sources: { billing: soap({ wsdl: env('BILLING_WSDL'), invoices: { … } }) }
 */
export function defineSource<Config extends object, Options, Compiled>(
  kind: SourceKind<Options, Compiled>,
): (config: Config) => SourceEntry {
  return (config) => createSourceEntry(kind, config as Readonly<Record<string, unknown>>);
}
