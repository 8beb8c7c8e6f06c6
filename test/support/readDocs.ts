import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** The pages of the documentation by their paths: the README, the guides and the changes. */
export function readDocs(): ReadonlyMap<string, string> {
  const guides = readdirSync(join(project, 'docs')).map((name) => `docs/${name}`);
  return new Map(
    ['README.md', ...guides, 'CHANGELOG.md'].map((path) => [
      path,
      readFileSync(join(project, path), 'utf8'),
    ]),
  );
}
