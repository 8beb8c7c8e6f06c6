import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { readDocs } from '../support/readDocs.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const docs = readDocs();

const withoutCode = (text: string) => text.replace(/```.*?```/gs, '');

/** The anchors that GitHub makes of a page's headings. */
function anchorsOf(page: string): ReadonlySet<string> {
  const seen = new Map<string, number>();
  const anchors = [...withoutCode(page).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    const times = seen.get(anchor) ?? 0;
    seen.set(anchor, times + 1);
    return times === 0 ? anchor : `${anchor}-${times}`;
  });
  return new Set(anchors);
}

/** What a page links to within the project. */
function linksOf(page: string): string[] {
  return [
    ...withoutCode(page)
      .replaceAll(/`[^`\n]+`/g, '')
      .matchAll(/\]\(([^)\s]+)\)/g),
  ]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

function leads(from: string, target: string): boolean {
  const [file = '', anchor] = target.split('#');
  const path = file === '' ? from : normalize(join(dirname(from), file));
  if (!existsSync(join(project, path))) return false;
  return anchor === undefined || anchorsOf(docs.get(path) ?? '').has(anchor);
}

describe('links of the documentation', () => {
  it.each([...docs])('of %s lead somewhere', (path, page) => {
    expect(linksOf(page).filter((target) => !leads(path, target))).toEqual([]);
  });

  it('lead to every guide, from the README and from the index', () => {
    const guides = [...docs.keys()].filter((path) => path.startsWith('docs/'));
    const fromReadme = linksOf(docs.get('README.md') ?? '').map((target) => target.split('#')[0]);
    const fromIndex = linksOf(docs.get('docs/README.md') ?? '').map(
      (target) => `docs/${target.split('#')[0]}`,
    );
    expect(guides.filter((path) => !fromReadme.includes(path))).toEqual([]);
    expect(guides.filter((path) => path !== 'docs/README.md' && !fromIndex.includes(path))).toEqual(
      [],
    );
  });

  it('lead back from every guide', () => {
    const lost = [...docs].filter(
      ([path, page]) => path.startsWith('docs/') && !linksOf(page).includes('../README.md'),
    );
    expect(lost.map(([path]) => path)).toEqual([]);
  });
});
