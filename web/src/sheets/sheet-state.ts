import type { Cell, Sheet } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import type { Change, Place, Score } from './grid.ts';
import { isSameScore, keyOf, NOT_SCORED, scoreOf } from './grid.ts';
import type { History } from './history.ts';
import { NO_HISTORY, recordAct, redoAct, undoAct } from './history.ts';
import type { Answer, Origin, QueueWorld, SaveState, Waiting } from './save-queue.ts';
import { SaveQueue } from './save-queue.ts';

export interface CellState extends Score {
  readonly revision: number;
  /** Other than when the page was opened. */
  readonly changed: boolean;
  /** What another person saved meanwhile; the reader chooses. */
  readonly conflict: (Score & { readonly revision: number; readonly by: string | null }) | null;
}

export interface SheetView {
  /** Cells of a member in the order of the items; a row nobody touched keeps its identity. */
  readonly rows: ReadonlyMap<string, readonly CellState[]>;
  readonly save: SaveState;
  readonly obstacles: readonly Problem[];
  /** Why the last act was refused; null once something else is done. */
  readonly refusal: unknown;
}

export interface SheetWorld extends Pick<QueueWorld, 'send' | 'later' | 'now' | 'keep'> {
  readonly read: () => Promise<Sheet>;
  readonly draft: readonly Waiting[];
}

/** A month's sheet while it is open on the page: what is shown, what is on its way, what can be taken back. */
export class SheetState {
  readonly #world: SheetWorld;
  readonly #queue: SaveQueue;
  readonly #listeners = new Set<() => void>();
  readonly #columns: ReadonlyMap<string, number>;
  readonly #opened: ReadonlyMap<string, Score>;
  #history: History = NO_HISTORY;
  #view: SheetView;

  constructor(sheet: Sheet, world: SheetWorld) {
    this.#world = world;
    this.#columns = new Map(sheet.items.map(({ id }, column) => [id, column]));
    this.#opened = new Map(sheet.cells.map((cell) => [keyOf(cell), scoreOf(cell)]));
    this.#view = {
      rows: this.#rowsOf(sheet),
      save: { name: 'idle' },
      obstacles: sheet.obstacles as readonly Problem[],
      refusal: null,
    };
    this.#queue = new SaveQueue({
      ...world,
      onState: (save) => this.#show({ save }),
      onSaved: (cells) => this.#adopt(cells),
      onRefused: (cells, answer) => void this.#refused(cells, answer),
    });
    this.#resume(world.draft);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly view = (): SheetView => this.#view;

  get unsaved(): number {
    return this.#queue.unsaved;
  }

  at({ memberId, item }: Place): CellState {
    return (
      this.#view.rows.get(memberId)?.[this.#columns.get(item) ?? -1] ?? {
        ...NOT_SCORED,
        revision: 0,
        changed: false,
        conflict: null,
      }
    );
  }

  /** One act of the reader: shown at once, kept for taking back, sent as one. */
  write(changes: readonly Change[], origin: Origin = 'keyed'): void {
    this.#history = recordAct(this.#history, changes);
    this.#apply(changes, origin);
  }

  /** Takes the last act back; returns where it was, for the eye to follow. */
  undo(): Place | null {
    const { history, changes } = undoAct(this.#history);
    this.#history = history;
    this.#apply(changes, 'keyed');
    return changes[0] ?? null;
  }

  redo(): Place | null {
    const { history, changes } = redoAct(this.#history);
    this.#history = history;
    this.#apply(changes, 'keyed');
    return changes[0] ?? null;
  }

  /** Ends a conflict: one's own value over the other's, or the other's. */
  settle(place: Place, choice: 'mine' | 'theirs'): void {
    const cell = this.at(place);
    if (cell.conflict === null) return;
    const { revision, points, reason } = cell.conflict;
    if (choice === 'theirs') this.#set([{ ...place, points, reason, revision }]);
    else {
      this.#set([{ ...place, points: cell.points, reason: cell.reason, revision }]);
      this.#queue.put([{ ...place, points: cell.points, reason: cell.reason, revision }], 'keyed');
    }
  }

  forgetRefusal(): void {
    if (this.#view.refusal !== null) this.#show({ refusal: null });
  }

  showObstacles(obstacles: readonly Problem[]): void {
    this.#show({ obstacles });
  }

  flush(): void {
    this.#queue.flush();
  }

  stop(): void {
    this.#queue.flush();
    this.#queue.stop();
  }

  #apply(changes: readonly Change[], origin: Origin): void {
    if (changes.length === 0) return;
    const cells = changes.map(
      ({ memberId, item, after }): Waiting => ({
        memberId,
        item,
        points: after.points,
        reason: after.reason,
        revision: this.at({ memberId, item }).revision,
      }),
    );
    this.#set(cells);
    if (this.#view.refusal !== null) this.#show({ refusal: null });
    this.#queue.put(cells, origin);
  }

  /** The server has these: only the revision is news, for the reader may have typed on. */
  #adopt(cells: readonly Cell[]): void {
    this.#set(cells.map((cell) => ({ ...cell, ...scoreOnly(this.at(cell)) })));
  }

  /** What an earlier visit could not save is shown again and sent with the revision its writer saw. */
  #resume(draft: readonly Waiting[]): void {
    const lost = draft.filter((cell) => this.#columns.has(cell.item) && this.#view.rows.has(cell.memberId));
    const open = lost.filter((cell) => !isSameScore(cell, this.at(cell)));
    this.#set(open);
    if (open.length > 0) this.#queue.put(open, 'keyed');
    else if (draft.length > 0) this.#world.keep([]);
  }

  async #refused(cells: readonly Waiting[], answer: Answer): Promise<void> {
    if (answer.name === 'refused') this.#show({ refusal: answer.error, save: { name: 'idle' } });
    let sheet: Sheet;
    try {
      sheet = await this.#world.read();
    } catch {
      this.#queue.put(cells, 'keyed');
      return;
    }
    const stands = new Map(sheet.cells.map((cell) => [keyOf(cell), cell]));
    const again: Waiting[] = [];
    for (const cell of cells) {
      const now = stands.get(keyOf(cell)) ?? { ...cell, ...NOT_SCORED, revision: 0 };
      if (answer.name === 'refused' || isSameScore(now, this.at(cell))) this.#set([now]);
      else if (now.revision === cell.revision) again.push({ ...cell, ...scoreOnly(this.at(cell)) });
      else {
        const by =
          answer.name === 'conflict' ? answer.by.find((place) => keyOf(place) === keyOf(cell))?.name : undefined;
        this.#set([{ ...cell, ...scoreOnly(this.at(cell)) }], { ...now, by: by ?? null });
      }
    }
    this.#show({
      obstacles: sheet.obstacles as readonly Problem[],
      ...(again.length === 0 ? { save: { name: 'idle' } } : {}),
    });
    if (again.length > 0) this.#queue.put(again, 'keyed');
  }

  #set(cells: readonly Waiting[], conflict: CellState['conflict'] = null): void {
    if (cells.length === 0) return;
    const rows = new Map(this.#view.rows);
    for (const { memberId, item, points, reason, revision } of cells) {
      const column = this.#columns.get(item);
      const row = rows.get(memberId);
      if (column === undefined || row === undefined) continue;
      const changed = (this.#opened.get(keyOf({ memberId, item })) ?? NOT_SCORED).points !== points;
      rows.set(memberId, row.with(column, { points, reason, revision, changed, conflict }));
    }
    this.#show({ rows });
  }

  #show(part: Partial<SheetView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }

  #rowsOf(sheet: Sheet): SheetView['rows'] {
    const cells = new Map(sheet.cells.map((cell) => [keyOf(cell), cell]));
    return new Map(
      sheet.members.map(({ id }) => [
        id,
        sheet.items.map((item): CellState => {
          const cell = cells.get(keyOf({ memberId: id, item: item.id }));
          return { ...scoreOf(cell), revision: cell?.revision ?? 0, changed: false, conflict: null };
        }),
      ]),
    );
  }
}

function scoreOnly({ points, reason }: Score): Score {
  return { points, reason };
}
