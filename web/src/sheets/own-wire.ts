import type { OwnSheet, Sheet } from '@xianfeng/contract';
import { client } from '../client.ts';
import type { SheetWire } from './use-sheet-state.ts';
import { type OwnPlace, readOwn } from './queries.ts';

/** One's own sheet in the shape that the parts of a branch's sheet work on. */
export function asSheet({ branch, isForBranch, rows, ...own }: OwnSheet): Sheet {
  return {
    ...own,
    subject: isForBranch ? 'branch' : 'member',
    branch: { id: '', name: branch },
    raters: [{ rater: own.rater, missing: 0 }],
    givers: null,
    giverId: null,
    passedOn: null,
    reasonFrom: null,
    members: rows.map((row) => ({
      ...row,
      category: null,
      categoryName: null,
      status: 'full',
      exemptReason: null,
      isDue: true,
      isOwn: false,
      previous: {},
      previousTotal: null,
    })),
    beside: [],
    pledges: [],
    proposed: [],
    obstacles: [],
  };
}

/** One's own sheet on its way to the server and back. */
export function ownWire(place: OwnPlace): SheetWire {
  return {
    key: ['own', place.period, place.rater, ...(place.forBranch === undefined ? [] : Object.values(place.forBranch))],
    save: async (cells) => {
      const { forBranch, ...own } = place;
      const saved =
        forBranch === undefined
          ? await client.sheets.saveOwn({ ...own, cells })
          : await client.sheets.saveForBranch({ ...own, ...forBranch, cells });
      const isSent = (memberId: string, item: string): boolean =>
        cells.some((cell) => cell.memberId === memberId && cell.item === item);
      return { cells: saved.cells.filter(({ memberId, item }) => isSent(memberId, item)), obstacles: [] };
    },
    read: async () => asSheet(await readOwn(place)),
    stale: ['own-sheets'],
  };
}
