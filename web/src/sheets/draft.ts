import type { Waiting } from './save-queue.ts';

/** What could not be saved stays on this machine, per person and sheet, until it is sent. */
export interface Draft {
  readonly read: () => readonly Waiting[];
  readonly keep: (cells: readonly Waiting[]) => void;
}

export function draftOf(personId: string, sheet: readonly string[]): Draft {
  const key = ['xianfeng.draft', personId, ...sheet].join('.');
  return {
    read: () => {
      try {
        const cells: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
        return Array.isArray(cells) ? cells.filter(isWaiting) : [];
      } catch {
        return [];
      }
    },
    keep: (cells) => {
      try {
        if (cells.length === 0) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(cells));
      } catch {
        // A full or forbidden storage only takes away the second copy; the page still holds the cells and sends them.
      }
    },
  };
}

function isWaiting(value: unknown): value is Waiting {
  if (typeof value !== 'object' || value === null) return false;
  const cell = value as Partial<Record<keyof Waiting, unknown>>;
  return (
    typeof cell.memberId === 'string' &&
    typeof cell.item === 'string' &&
    (cell.points === null || typeof cell.points === 'string') &&
    (cell.reason === null || typeof cell.reason === 'string') &&
    typeof cell.revision === 'number'
  );
}
