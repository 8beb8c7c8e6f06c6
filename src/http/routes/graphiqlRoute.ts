import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';

const require = createRequire(import.meta.url);

/** Served from the npm packages themselves: nothing comes from elsewhere. */
const ASSETS: Readonly<Record<string, { readonly file: string; readonly type: string }>> = {
  'react.js': asset('react', 'umd/react.production.min.js', 'text/javascript'),
  'react-dom.js': asset('react-dom', 'umd/react-dom.production.min.js', 'text/javascript'),
  'graphiql.js': asset('graphiql', 'graphiql.min.js', 'text/javascript'),
  'graphiql.css': asset('graphiql', 'graphiql.min.css', 'text/css'),
};

const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; worker-src 'self' blob:";

/** Serves GraphiQL at `/graphiql`, with queries to begin with. */
export function graphiqlRoute(server: FastifyInstance, queries: readonly string[]): void {
  server.get('/graphiql', async (_, reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', POLICY)
      .send(page(queries)),
  );
  for (const [name, { file, type }] of Object.entries(ASSETS)) {
    server.get(`/graphiql/${name}`, async (_, reply) =>
      reply
        .type(`${type}; charset=utf-8`)
        .header('cache-control', 'public, max-age=86400')
        .send(await readFile(file)),
    );
  }
}

function asset(packageName: string, path: string, type: string) {
  return { file: join(dirname(require.resolve(`${packageName}/package.json`)), path), type };
}

function page(queries: readonly string[]): string {
  const tabs = JSON.stringify(queries.map((query) => ({ query }))).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Rotunda</title>
    <link rel="stylesheet" href="graphiql/graphiql.css" />
    <style>body, #graphiql { height: 100vh; margin: 0 }</style>
  </head>
  <body>
    <div id="graphiql">Loading…</div>
    <script src="graphiql/react.js"></script>
    <script src="graphiql/react-dom.js"></script>
    <script src="graphiql/graphiql.js"></script>
    <script>
      const url = new URL('graphql', location.href).href;
      const subscriptionUrl = url.replace(/^http/, 'ws');
      const fetcher = GraphiQL.createFetcher({ url, subscriptionUrl });
      const tabs = ${tabs};
      ReactDOM.createRoot(document.getElementById('graphiql')).render(
        React.createElement(GraphiQL, { fetcher, defaultTabs: tabs.length > 0 ? tabs : undefined }),
      );
    </script>
  </body>
</html>
`;
}
