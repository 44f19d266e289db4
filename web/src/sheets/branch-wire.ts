import type { Sheet } from '@xianfeng/contract';
import { client } from '../client.ts';
import type { SheetWire } from './use-sheet-state.ts';

/** The sheet of one rater of a branch, on its way to the server and back. */
export function branchWire({ branch, period, rater, giverId }: Sheet): SheetWire {
  const place = { branchId: branch.id, period, rater, ...(giverId === null ? {} : { giverId }) };
  return {
    key: [branch.id, period, rater, giverId ?? ''],
    save: (cells, origin) => client.sheets.saveCells({ ...place, origin, cells }),
    read: () => client.sheets.read(place),
    stale: ['duties'],
  };
}
