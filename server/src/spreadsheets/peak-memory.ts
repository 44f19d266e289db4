import { readFileSync } from 'node:fs';

/**
 * The most memory this process ever held at once. The kernel's own high-water mark of this program: the
 * figure of getrusage would include what the parent held when it started us.
 */
export function peakMemoryKibibytes(): number {
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0);
}
