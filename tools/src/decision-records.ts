import type { Fault } from './fault.ts';
import type { TreeFile } from './read-tree.ts';

const headings = ['Context', 'Choice', 'What it costs', 'What was refused'];

/** A record in `docs/decisions/` has a number, a title and four parts, in this order and none of them empty. */
export function decisionRecordFaults({ path, text }: TreeFile): Fault[] {
  if (!path.startsWith('docs/decisions/')) return [];
  const fault = (message: string): Fault[] => [{ rule: 'decision-record', path, line: 0, message }];
  if (!/^docs\/decisions\/\d{4}(-[a-z0-9]+)+\.md$/.test(path)) return fault('is not named 0001-words.md');
  const parts = text.split(/^## /m).slice(1);
  const found = parts.map((part) => part.split('\n', 1)[0]?.trim());
  if (found.join() !== headings.join()) return fault(`needs the headings ${headings.join(', ')}`);
  return parts.some((part) => part.split('\n').slice(1).join('').trim() === '') ? fault('has an empty part') : [];
}
