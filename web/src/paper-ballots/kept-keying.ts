import type { PaperTotal } from '@xianfeng/contract';
import type { KeptCells, KeyingDraft } from './keying-draft.ts';
import { cellKey, toKeep } from './keying-draft.ts';
import type { At } from './queries.ts';

/** What the server does not have yet stays on this machine, per person and ballot, until it is saved. */
export interface KeptKeying {
  readonly read: () => KeptCells | null;
  readonly keep: (draft: KeyingDraft) => void;
  /** Takes out what was saved, also when the page that sent it is gone. */
  readonly forget: (sent: KeyingDraft, totals: readonly PaperTotal[]) => void;
}

export function keptKeying(personId: string, { branchId, period }: At): KeptKeying {
  const key = `xianfeng.keying.${personId}.${branchId}.${period}`;
  const write = (cells: KeptCells | null): void => {
    try {
      if (cells === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(cells));
    } catch {
      // A full or forbidden storage only takes away the second copy; the page still holds the cells and sends them.
    }
  };
  const read = (): KeptCells | null => {
    try {
      const cells: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
      return isKept(cells) ? cells : null;
    } catch {
      return null;
    }
  };
  return {
    read,
    keep: (draft) => write(toKeep(draft)),
    forget: (sent, totals) => {
      const cells = read();
      if (cells === null) return;
      const saved = new Set(totals.map(cellKey));
      const texts = Object.entries(cells.texts).filter(([at, text]) => !saved.has(at) || sent.texts[at] !== text);
      write(texts.length === 0 ? null : { ...cells, texts: Object.fromEntries(texts) });
    },
  };
}

function isKept(value: unknown): value is KeptCells {
  if (typeof value !== 'object' || value === null) return false;
  const cells = value as Partial<Record<keyof KeptCells, unknown>>;
  return typeof cells.heldOn === 'string' && isTexts(cells.papers) && isTexts(cells.texts);
}

function isTexts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.values(value).every((each) => typeof each === 'string');
}
