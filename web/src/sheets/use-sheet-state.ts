import type { Cell, Sheet } from '@xianfeng/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useMe } from '../session/queries.ts';
import { draftOf } from './draft.ts';
import type { Origin } from './save-queue.ts';
import { sendCells } from './send-cells.ts';
import type { SheetView } from './sheet-state.ts';
import { SheetState } from './sheet-state.ts';

/** How a sheet reaches the server. */
export interface SheetWire {
  /** Tells the sheet from every other on this machine. */
  readonly key: readonly string[];
  readonly save: (cells: Cell[], origin: Origin) => Promise<Pick<Sheet, 'cells' | 'obstacles'>>;
  readonly read: () => Promise<Sheet>;
  /** Lists elsewhere that tell what is left on this sheet. */
  readonly stale: readonly string[];
}

/**
 * The sheet as the page works on it; what is unsaved is sent when the network is back and when the page is left.
 * The wire is made once for a sheet.
 */
export function useSheetState(sheet: Sheet, wire: SheetWire): { readonly state: SheetState; readonly view: SheetView } {
  const { personId } = useMe();
  const queries = useQueryClient();
  const state = useMemo(() => {
    // Also where the last cells are on their way while the page is left.
    const onSaved = (): void => {
      for (const stale of wire.stale) void queries.invalidateQueries({ queryKey: [stale] });
    };
    return openState(sheet, { wire, personId, onSaved });
  }, [sheet, wire, personId, queries]);
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
    };
  }, [state]);
  return { state, view };
}

interface Opening {
  readonly wire: SheetWire;
  readonly personId: string;
  readonly onSaved: () => void;
}

function openState(sheet: Sheet, { wire, personId, onSaved }: Opening): SheetState {
  const draft = draftOf(personId, wire.key);
  const state: SheetState = new SheetState(sheet, {
    send: async (cells, origin) => {
      const copies = cells.map((cell) => ({ ...cell }));
      const answer = await sendCells(
        () => wire.save(copies, origin),
        (obstacles) => state.showObstacles(obstacles),
      );
      if (answer.name === 'saved') onSaved();
      return answer;
    },
    later: (act, milliseconds) => {
      const timer = setTimeout(act, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => new Date(),
    keep: draft.keep,
    read: wire.read,
    draft: sheet.state === 'open' ? draft.read() : [],
  });
  return state;
}
