import { checkGateway } from '../../app/check/checkGateway.js';
import type { Finding, MappingProblem } from '../../app/check/Finding.js';
import { planFromFile } from '../planFromFile.js';

export interface CheckOptions {
  readonly config: string;
}

/** Proves a configuration on its sources. */
export async function runCheck({ config }: CheckOptions): Promise<void> {
  const plan = await planFromFile(config);
  process.stdout.write('✓ the configuration is sound\n');
  let wrong = 0;
  for await (const finding of checkGateway(plan)) {
    process.stdout.write(describeFinding(finding));
    if (isWrong(finding)) wrong += 1;
  }
  await Promise.all(plan.sources.map((source) => source.close()));
  process.stdout.write(wrong === 0 ? 'All is well.\n' : `${wrong} of these need mending.\n`);
  if (wrong > 0) process.exitCode = 1;
}

function isWrong(finding: Finding): boolean {
  if (finding.is === 'storeFault') return true;
  return finding.is === 'unreachable' || ('problems' in finding && finding.problems.length > 0);
}

function describeFinding(finding: Finding): string {
  switch (finding.is) {
    case 'store':
      return [
        `✓ the store reached in ${Math.round(finding.ms)} ms\n`,
        ...finding.problems.map(({ path, message }) => `✗ ${path}: ${message}\n`),
      ].join('');
    case 'storeFault':
      return `✗ the store (\`store.url\`): ${finding.reason}\n`;
    case 'reached':
      return `✓ ${finding.source} (${finding.kind}) reached in ${Math.round(finding.ms)} ms\n`;
    case 'unreachable':
      return `✗ ${finding.source} (${finding.kind}) ${finding.code}: ${finding.reason}\n`;
    case 'mapping': {
      const { path, rows, problems, notes, unproved } = finding;
      if (unproved !== undefined) return `– ${path}: ${unproved}\n`;
      const mark = problems.length === 0 ? '✓' : '✗';
      return `${mark} ${path}: ${rows} rows read\n${describeProblems([...problems, ...notes])}`;
    }
    case 'write': {
      const { path, problems, unproved } = finding;
      if (unproved !== undefined) return `– ${path}: ${unproved}\n`;
      if (problems.length === 0) return `✓ ${path}: would be taken\n`;
      return `✗ ${path}\n${describeProblems(problems)}`;
    }
  }
}

function describeProblems(problems: readonly MappingProblem[]): string {
  return problems
    .map(({ field, message }) => `    ${field === '' ? '' : `${field}: `}${message}\n`)
    .join('');
}
