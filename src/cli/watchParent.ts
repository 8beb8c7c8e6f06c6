import { readFileSync } from 'node:fs';

const INTERVAL_MS = 500;
const DEPTH = 4;

/**
 * Runs an action when the npm that started this process is gone. A killed npm cannot pass its end
 * on, and what it started would live on without anybody who knows of it.
 */
export function watchParent(
  env: Readonly<Record<string, string | undefined>>,
  action: () => void,
): void {
  if (env.npm_lifecycle_event === undefined) return;
  const ancestors = ancestorsUpToNpm();
  const timer = setInterval(() => {
    if (isUnbroken(ancestors)) return;
    clearInterval(timer);
    action();
  }, INTERVAL_MS);
  timer.unref();
}

/** Our parent, its parent and so on up to npm: a shell may stand between. Where the system does not tell, our parent alone. */
function ancestorsUpToNpm(): number[] {
  const ancestors = [process.ppid];
  for (const pid of ancestors) {
    const parent = parentOf(pid);
    if (ancestors.length === DEPTH || parent === undefined || isNpm(pid)) break;
    ancestors.push(parent);
  }
  return isNpm(ancestors.at(-1) as number) ? ancestors : [process.ppid];
}

/** Whether each is still the child of the next: whoever loses its parent gets another one at once. */
function isUnbroken(ancestors: readonly number[]): boolean {
  if (process.ppid !== ancestors[0]) return false;
  return ancestors
    .slice(1)
    .every((parent, index) => parentOf(ancestors[index] as number) === parent);
}

function parentOf(pid: number): number | undefined {
  const stat = readProc(pid, 'stat');
  // The name before it stands in parentheses and may hold anything.
  return stat === undefined
    ? undefined
    : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

function isNpm(pid: number): boolean {
  return /\bnpm\b/.test(readProc(pid, 'cmdline') ?? '');
}

function readProc(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
