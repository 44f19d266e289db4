import type { PaperBallot, PaperTotal } from '@xianfeng/contract';
import type { ReadSum, SumFault } from './read-sum.ts';
import { readSum, sumText } from './read-sum.ts';

/** One's own keying as it stands on the page: what was typed, cell by cell, saved or not. */
export interface KeyingDraft {
  readonly heldOn: string;
  /** Papers handed in, as typed, by group. */
  readonly papers: Readonly<Record<string, string>>;
  /** What was typed, by cell key. */
  readonly texts: Readonly<Record<string, string>>;
  /** Cells changed since they were last saved. */
  readonly unsaved: ReadonlySet<string>;
}

export interface CellPlace {
  readonly group: string;
  readonly memberId: string;
  readonly item: string;
}

export function cellKey({ group, memberId, item }: CellPlace): string {
  return `${group} ${memberId} ${item}`;
}

export function startDraft(ballot: PaperBallot): KeyingDraft {
  const papers: Record<string, string> = {};
  const texts: Record<string, string> = {};
  for (const total of ballot.mine) {
    papers[total.group] = String(total.papers);
    texts[cellKey(total)] = sumText(total, total.papers);
  }
  return { heldOn: ballot.heldOn ?? '', papers, texts, unsaved: new Set() };
}

/** What a draft holds beyond what the server has. */
export type KeptCells = Pick<KeyingDraft, 'heldOn' | 'papers' | 'texts'>;

/** Null where the server has everything: it has day and papers only once there is a total with them. */
export function toKeep({ heldOn, papers, texts, unsaved }: KeyingDraft): KeptCells | null {
  const isBegun = Object.keys(texts).length === 0 && (heldOn !== '' || Object.keys(papers).length > 0);
  if (unsaved.size === 0 && !isBegun) return null;
  return { heldOn, papers, texts: Object.fromEntries([...unsaved].map((key) => [key, texts[key] ?? ''])) };
}

/** What the server has, and over it what was kept from a page that was left before all was saved. */
export function resumeDraft(ballot: PaperBallot, kept: KeptCells | null): KeyingDraft {
  const saved = startDraft(ballot);
  if (kept === null) return saved;
  const withPapers = ballot.groups.reduce((draft, { id }) => {
    const papers = kept.papers[id];
    return papers === undefined || papers === (draft.papers[id] ?? '') ? draft : typePapers(draft, id, papers);
  }, saved);
  const cells = ballot.groups.flatMap(({ id }) =>
    placesOf(ballot, id).flatMap((place) => {
      const text = kept.texts[cellKey(place)];
      return text === undefined ? [] : [{ place, text }];
    }),
  );
  return typeCells({ ...withPapers, heldOn: kept.heldOn === '' ? saved.heldOn : kept.heldOn }, cells);
}

export function typeCells(
  draft: KeyingDraft,
  cells: readonly { readonly place: CellPlace; readonly text: string }[],
): KeyingDraft {
  const texts = { ...draft.texts };
  const unsaved = new Set(draft.unsaved);
  for (const { place, text } of cells) {
    const key = cellKey(place);
    if ((texts[key] ?? '') === text) continue;
    texts[key] = text;
    unsaved.add(key);
  }
  return { ...draft, texts, unsaved };
}

/** How many papers there are is part of every total of the group, so all of them are saved anew. */
export function typePapers(draft: KeyingDraft, group: string, papers: string): KeyingDraft {
  const ofGroup = Object.keys(draft.texts).filter((key) => key.startsWith(`${group} `));
  return {
    ...draft,
    papers: { ...draft.papers, [group]: papers },
    unsaved: new Set([...draft.unsaved, ...ofGroup]),
  };
}

export function papersOf(draft: KeyingDraft, group: string): number | null {
  const text = draft.papers[group] ?? '';
  return /^\d{1,5}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

/** What a cell says: a sum, why it is none, or nothing yet. */
export function readCell(draft: KeyingDraft, ballot: PaperBallot, place: CellPlace): ReadSum | SumFault | null {
  const text = draft.texts[cellKey(place)] ?? '';
  const papers = papersOf(draft, place.group);
  const most = ballot.items.find(({ id }) => id === place.item)?.most;
  if (text.trim() === '' || papers === null || most === undefined) return null;
  return readSum(text, { papers, most });
}

function placesOf(ballot: PaperBallot, group: string): readonly CellPlace[] {
  return ballot.members.flatMap(({ id: memberId }) => ballot.items.map(({ id: item }) => ({ group, memberId, item })));
}

export interface Progress {
  readonly done: number;
  readonly left: number;
  readonly faults: readonly { readonly place: CellPlace; readonly fault: SumFault }[];
}

export function progressOf(draft: KeyingDraft, ballot: PaperBallot, groups: readonly string[]): Progress {
  const read = groups
    .flatMap((group) => placesOf(ballot, group))
    .map((place) => ({ place, cell: readCell(draft, ballot, place) }));
  const faults = read.flatMap(({ place, cell }) => (cell !== null && 'fault' in cell ? [{ place, fault: cell }] : []));
  const done = read.filter(({ cell }) => cell !== null && !('fault' in cell)).length;
  return { done, left: read.length - done, faults };
}

/** What can be saved now: changed cells that are right. Wrong ones wait for their mending. */
export function totalsToSave(draft: KeyingDraft, ballot: PaperBallot): readonly PaperTotal[] {
  return ballot.groups
    .flatMap(({ id }) => placesOf(ballot, id))
    .flatMap((place) => {
      if (!draft.unsaved.has(cellKey(place))) return [];
      const cell = readCell(draft, ballot, place);
      const papers = papersOf(draft, place.group);
      return cell === null || 'fault' in cell || papers === null ? [] : [{ ...place, papers, ...cell }];
    });
}

/** After a save: only what was typed since then is still unsaved. */
export function markSaved(draft: KeyingDraft, sent: KeyingDraft, totals: readonly PaperTotal[]): KeyingDraft {
  const saved = new Set(totals.map(cellKey).filter((key) => draft.texts[key] === sent.texts[key]));
  const samePapers = totals.every(({ group }) => draft.papers[group] === sent.papers[group]);
  if (!samePapers) return draft;
  return { ...draft, unsaved: new Set([...draft.unsaved].filter((key) => !saved.has(key))) };
}
