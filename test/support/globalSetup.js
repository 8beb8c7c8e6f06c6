const postgres = '../../src/embedded/postgres/startEmbeddedPostgres.ts';
const programs = './bundlePrograms.ts';

/** One PostgreSQL server for the whole run, where each suite makes databases of its own; and the programs that tests start. */
export default async function globalSetup() {
  process.env.TSX_DISABLE_CACHE = '1';
  const { tsImport } = await import('tsx/esm/api');
  const { startEmbeddedPostgres } = await tsImport(postgres, import.meta.url);
  const { bundlePrograms } = await tsImport(programs, import.meta.url);
  await bundlePrograms();
  const server = await startEmbeddedPostgres({ settings: { max_connections: '200' } });
  process.env.TEST_POSTGRES_URL = server.url('postgres');
  globalThis.closePostgres = () => server.close();
}
