import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';

const require = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('../../../dashboard/', import.meta.url));

/** What browsers are sent, by the ends of their names; other files of the folder are none of theirs. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** What the page imports of npm packages: served from where they lie. */
const PACKAGES = {
  'lit-html': {
    // It is told apart from the files for servers, in a folder of their own.
    from: join(dirname(require.resolve('lit-html')), '..'),
    files: ['lit-html.js', 'directive.js', 'directive-helpers.js', 'directives/repeat.js'],
  },
  'graphql-sse': {
    from: dirname(require.resolve('graphql-sse')),
    files: ['client.mjs', 'common.mjs', 'parser.mjs', 'utils.mjs'],
  },
};

/** Serves the 360 page at `/dashboard/`, where `/` leads as well; it holds no data itself. */
export function dashboardRoute(server: FastifyInstance): void {
  for (const path of ['/', '/dashboard']) {
    // The query stays: it may be a link that hands over. Relative, as a proxy may have a prefix.
    server.get(path, async ({ url }, reply) => {
      const query = url.indexOf('?');
      return reply.redirect(`dashboard/${query < 0 ? '' : url.slice(query)}`);
    });
  }
  for (const [name, file] of listFiles()) {
    const body = readFileSync(file);
    const headers = headersOf(file, body);
    const path = name === 'index.html' ? '' : name;
    server.get(`/dashboard/${path}`, async (request, reply) => {
      reply.headers(headers);
      return request.headers['if-none-match'] === headers.etag
        ? reply.code(304).send()
        : reply.send(body);
    });
  }
}

function listFiles(): Map<string, string> {
  const own = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) in TYPES)
    .map((name) => [name.replaceAll(sep, '/'), join(folder, name)] as const);
  const imported = Object.entries(PACKAGES).flatMap(([name, { from, files }]) =>
    files.map((file) => [`packages/${name}/${file}`, join(from, file)] as const),
  );
  return new Map([...own, ...imported]);
}

function headersOf(file: string, body: Buffer): Readonly<Record<string, string>> {
  const type = TYPES[extname(file)];
  return {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-cache',
    etag: `"${digest(body)}"`,
    'x-content-type-options': 'nosniff',
    // Handovers have a token in their address.
    'referrer-policy': 'no-referrer',
    ...(type === 'text/html' ? { 'content-security-policy': policyFor(body.toString()) } : {}),
  };
}

/** What the page may load: what comes from here, and the one script that stands in it. */
function policyFor(page: string): string {
  const [, imports = ''] = page.match(/<script type="importmap">(.*?)<\/script>/s) ?? [];
  return [
    "default-src 'none'",
    `script-src 'self' 'sha256-${digest(imports)}'`,
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function digest(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('base64');
}
