import { tsImport } from 'tsx/esm/api';

const module = '../../src/embedded/postgres/startEmbeddedPostgres.ts';

/** One PostgreSQL server for the whole run; each suite makes databases of its own. */
export default async function globalSetup() {
  const { startEmbeddedPostgres } = await tsImport(module, import.meta.url);
  const server = await startEmbeddedPostgres({ settings: { max_connections: '200' } });
  process.env.TEST_POSTGRES_URL = server.url('postgres');
  globalThis.closePostgres = () => server.close();
}
