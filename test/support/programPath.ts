import { fileURLToPath } from 'node:url';

/** The programs that tests start as processes of their own. */
export const PROGRAMS = {
  rotunda: 'src/cli/rotunda.ts',
  decideOnce: 'test/identity/crash/decideOnce.ts',
  recordMany: 'test/recorded/crash/recordMany.ts',
  serveConsents: 'test/consent/crash/serveConsents.ts',
  serveActivity: 'test/activity/serveActivity.ts',
  compareMany: 'test/graphql/execution/differential/compareMany.ts',
  serveSoak: 'test/soak/serveSoak.ts',
  startAndReport: 'test/embedded/postgres/startAndReport.ts',
} as const;

/**
 * Where `bundlePrograms` puts a program: three folders down, so that what it finds by its own place
 * (`schema/`) it finds there as well.
 */
export function programPath(name: keyof typeof PROGRAMS): string {
  return fileURLToPath(new URL(`../../node_modules/.cache/rotunda/${name}.js`, import.meta.url));
}
