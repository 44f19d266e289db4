import type { PaperBallot } from '@xianfeng/contract';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useMe } from '../session/queries.ts';
import { keptKeying } from './kept-keying.ts';
import type { KeyingDraft } from './keying-draft.ts';
import { markSaved, resumeDraft, totalsToSave } from './keying-draft.ts';
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

/**
 * One's own keying, saved as it is typed. What could not be saved is tried again; leaving the page sends it at
 * once, and until the server has it this machine keeps it.
 */
export function useKeying(ballot: PaperBallot, at: At): KeyingState {
  const { personId } = useMe();
  const { branchId, period } = at;
  const kept = useMemo(() => keptKeying(personId, { branchId, period }), [personId, branchId, period]);
  const [draft, setDraft] = useState(() => resumeDraft(ballot, kept.read()));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const { mutate, isPending, isError, error } = useSaveTotals(at);
  const totals = draft.heldOn === '' ? [] : totalsToSave(draft, ballot);
  const hasUnsaved = totals.length > 0;
  const send = (): void => {
    if (!hasUnsaved || isPending) return;
    const onSaved = (): void => {
      kept.forget(draft, totals);
      setDraft((now) => markSaved(now, draft, totals));
      setSavedAt(new Date());
    };
    mutate({ heldOn: draft.heldOn, totals, onSaved });
  };
  const latest = useRef(send);
  latest.current = send;
  useEffect(() => kept.keep(draft), [kept, draft]);
  useEffect(() => {
    if (!hasUnsaved || isPending) return;
    const timer = setTimeout(() => latest.current(), isError ? AGAIN_MILLISECONDS : QUIET_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [draft, hasUnsaved, isPending, isError]);
  useEffect(() => sendWhenLeft(() => latest.current()), []);
  return { draft, change: setDraft, isSaving: isPending, error, savedAt, hasUnsaved };
}

/** Another page of ours, another tab, or the window closed: what waits is sent now. Returns how to stop listening. */
function sendWhenLeft(send: () => void): () => void {
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') send();
  };
  document.addEventListener('visibilitychange', onHide);
  return () => {
    document.removeEventListener('visibilitychange', onHide);
    send();
  };
}
