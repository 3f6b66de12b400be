import { readdirSync, readFileSync } from 'node:fs';

// Figures of Linux: ticks of 10 ms, kilobytes.
const TICK_MS = 10;

/** The process and everything below it. */
function processTree(root: number): number[] {
  const children = Map.groupBy(
    readdirSync('/proc')
      .filter(name => /^\d+$/u.test(name))
      .map(Number),
    pid => parentOf(pid),
  );
  const below = (pid: number): number[] => [pid, ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}

/** Milliseconds of processor that the process and everything below it have used so far, with what has ended meanwhile. */
export function cpuMs(root: number): number {
  let ticks = 0;
  for (const pid of processTree(root)) {
    // Own time in user and system mode, then that of children that ended.
    for (const field of statFields(pid).slice(11, 15)) ticks += Number(field);
  }
  return ticks * TICK_MS;
}

/** Memory of the process and everything below it, shared pages divided among those that share them (PSS), in megabytes. */
export function memoryMb(root: number): number {
  let kilobytes = 0;
  for (const pid of processTree(root)) {
    const rollup = read(`/proc/${pid}/smaps_rollup`);
    kilobytes += Number(/^Pss:\s+(\d+) kB$/mu.exec(rollup)?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

function parentOf(pid: number): number {
  return Number(statFields(pid)[1] ?? 0);
}

/** The fields after the name, which may hold anything: state, parent, … */
function statFields(pid: number): string[] {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Processes come and go while they are looked at. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
