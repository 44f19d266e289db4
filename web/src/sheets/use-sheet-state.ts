import type { Sheet } from '@xianfeng/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { draftOf } from './draft.ts';
import { sendCells } from './send-cells.ts';
import type { SheetView } from './sheet-state.ts';
import { SheetState } from './sheet-state.ts';

/** The sheet as the page works on it; what is unsaved is sent when the network is back and when the page is left. */
export function useSheetState(sheet: Sheet): { readonly state: SheetState; readonly view: SheetView } {
  const { personId } = useMe();
  const queries = useQueryClient();
  const state = useMemo(() => openState(sheet, personId), [sheet, personId]);
  const view = useSyncExternalStore(state.subscribe, state.view);
  useEffect(() => {
    const flush = (): void => state.flush();
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') state.flush();
    };
    window.addEventListener('online', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('online', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', onHide);
      state.stop();
      void queries.invalidateQueries({ queryKey: ['duties'] });
    };
  }, [state, queries]);
  return { state, view };
}

function openState(sheet: Sheet, personId: string): SheetState {
  const { period } = sheet;
  const branchId = sheet.branch.id;
  const draft = draftOf(personId, branchId, period);
  const state: SheetState = new SheetState(sheet, {
    send: (cells, origin) =>
      sendCells(cells, origin, { branchId, period, onObstacles: (obstacles) => state.showObstacles(obstacles) }),
    later: (act, milliseconds) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => new Date(),
    keep: draft.keep,
    read: () => client.sheets.read({ branchId, period }),
    draft: sheet.state === 'open' ? draft.read() : [],
  });
  return state;
}
