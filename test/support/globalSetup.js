const module = '../../src/embedded/postgres/startEmbeddedPostgres.ts';

/** One PostgreSQL server for the whole run; each suite makes databases of its own. */
export default async function globalSetup() {
  process.env.TSX_DISABLE_CACHE = '1';
  const { tsImport } = await import('tsx/esm/api');
  const { startEmbeddedPostgres } = await tsImport(module, import.meta.url);
  const server = await startEmbeddedPostgres({ settings: { max_connections: '200' } });
  process.env.TEST_POSTGRES_URL = server.url('postgres');
  globalThis.closePostgres = () => server.close();
}
