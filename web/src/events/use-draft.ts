import { useQuery } from '@tanstack/react-query';
import type { EventKindView, EventSheetView } from '@xianfeng/contract';
import type { EventState } from '@xianfeng/engine';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { type DraftLines, lineOf, linesOf } from './draft.ts';
import { dueQuery } from './queries.ts';

/** What is typed beside the ticks. */
export interface DraftHead {
  readonly kind: string;
  readonly on: string;
  /** Null while nobody has typed one: then it is the month and the kind. */
  readonly title: string | null;
  readonly place: string;
  readonly words: string;
}

export interface DraftOptions {
  readonly place: { readonly branchId: string; readonly id: string };
  readonly kinds: readonly EventKindView[];
  readonly kind: string;
  /** Null of a new one. */
  readonly sheet: EventSheetView | null;
}

/** What is sent. */
export interface GivenSheet {
  readonly branchId: string;
  readonly id: string;
  readonly revision: number;
  readonly kind: string;
  readonly on: string;
  readonly title: string;
  readonly place: string | null;
  readonly words: string | null;
  readonly lines: { memberId: string; state: EventState; madeUpOn: string | null }[];
}

/** A sheet while it is being kept: its head, its ticks, and whether anything has changed since it was saved. */
export function useDraft({ place, kinds, kind: first, sheet }: DraftOptions) {
  const text = useText('events');
  const dates = useDates();
  const { today } = useMe();
  const [head, setHead] = useState<DraftHead>(() => ({
    ...{ kind: first, on: sheet?.on ?? today, title: sheet?.title ?? null },
    ...{ place: sheet?.place ?? '', words: sheet?.words ?? '' },
  }));
  const [lines, setLines] = useState<DraftLines>(() => (sheet === null ? new Map() : linesOf(sheet)));
  const due = useQuery({ ...dueQuery(place.branchId, head.on), enabled: sheet === null || sheet.isMine });
  const kind = kinds.find((each) => each.kind === head.kind);
  const keeps = kind?.keeps ?? sheet?.keeps ?? 'attendance';
  const title = head.title ?? text('title.made', { month: dates.month(head.on.slice(0, 7)), kind: kind?.name ?? '' });
  const written = (words: string): string | null => (words.trim() === '' ? null : words.trim());
  const given = (members: readonly { readonly id: string }[]): GivenSheet => ({
    ...{ ...place, revision: sheet?.revision ?? 0, kind: head.kind, on: head.on, title },
    ...{ place: written(head.place), words: written(head.words) },
    lines: members.map(({ id: memberId }) => ({ memberId, ...lineOf(lines, keeps, memberId) })),
  });
  const isChanged = sheet === null || !isSame(sheet, given(due.data?.members ?? []));
  return { head, setHead, lines, setLines, due, kind, keeps, title, given, isChanged, today };
}

export type Draft = ReturnType<typeof useDraft>;

function isSame(sheet: EventSheetView, given: GivenSheet): boolean {
  const keys = (lines: GivenSheet['lines']) =>
    lines
      .map(({ memberId, state, madeUpOn }) => `${memberId} ${state} ${madeUpOn}`)
      .toSorted()
      .join();
  return (
    (['kind', 'on', 'title', 'place', 'words'] as const).every((field) => sheet[field] === given[field]) &&
    keys(sheet.lines) === keys(given.lines)
  );
}
