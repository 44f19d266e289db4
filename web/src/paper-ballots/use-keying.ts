import type { PaperBallot } from '@xianfeng/contract';
import { useEffect, useRef, useState } from 'react';
import type { KeyingDraft } from './keying-draft.ts';
import { markSaved, startDraft, totalsToSave } from './keying-draft.ts';
import type { At } from './queries.ts';
import { useSaveTotals } from './queries.ts';

/** Saved this long after the last key, and tried again this long after a failure. */
const QUIET_MILLISECONDS = 700;
const AGAIN_MILLISECONDS = 4000;

export interface KeyingState {
  readonly draft: KeyingDraft;
  readonly change: (next: (draft: KeyingDraft) => KeyingDraft) => void;
  readonly isSaving: boolean;
  readonly error: unknown;
  readonly savedAt: Date | null;
  readonly hasUnsaved: boolean;
}

/** One's own keying, saved as it is typed; what could not be saved stays on the page and is tried again. */
export function useKeying(ballot: PaperBallot, at: At): KeyingState {
  const [draft, setDraft] = useState(() => startDraft(ballot));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const save = useSaveTotals(at);
  const totals = draft.heldOn === '' ? [] : totalsToSave(draft, ballot);
  const hasUnsaved = totals.length > 0;
  const latest = useRef({ draft, totals });
  latest.current = { draft, totals };
  const { mutate, isPending, isError } = save;
  useEffect(() => {
    if (!hasUnsaved || isPending) return;
    const timer = setTimeout(
      () => {
        const sent = latest.current;
        mutate(
          { heldOn: sent.draft.heldOn, totals: sent.totals },
          {
            onSuccess: () => {
              setDraft((now) => markSaved(now, sent.draft, sent.totals));
              setSavedAt(new Date());
            },
          },
        );
      },
      isError ? AGAIN_MILLISECONDS : QUIET_MILLISECONDS,
    );
    return () => clearTimeout(timer);
  }, [draft, hasUnsaved, isPending, isError, mutate]);
  return { draft, change: setDraft, isSaving: isPending, error: save.error, savedAt, hasUnsaved };
}
