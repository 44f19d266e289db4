import type { SuggestionReceipt } from '@xianfeng/contract';
import { checkCode } from '@xianfeng/engine';
import type { SuggestionRow, Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { pathOf } from '../organization-tree/reached.ts';

/** The code on a receipt, from the id under the installation's key: the same again for the same, and kept nowhere. */
export function receiptCode({ secrets }: Pick<Services, 'secrets'>, id: string): string {
  return checkCode(Buffer.from(secrets.receiptCodes.digest(`id:${id}`)).toString('hex'));
}

/** By which its holder is found; nobody who reads the database can come in with it. */
export function codeDigest({ secrets }: Pick<Services, 'secrets'>, code: string): Uint8Array {
  return secrets.receiptCodes.digest(`code:${code}`);
}

/** What stands at the head of every view; names are looked up once for many rows. */
export async function openPlaceViews(tx: Transaction) {
  const byId = new Map((await tx.organizations.list()).map((row) => [row.id, row]));
  return (row: SuggestionRow) => {
    const path = pathOf(byId, row.branch_id);
    return {
      branch: byId.get(row.branch_id)?.name ?? '',
      committee: byId.get(path.at(-1) ?? '')?.name ?? '',
      ...{ register: row.register, year: row.year, number: row.number, kind: row.kind },
      ...{ receivedOn: row.received_on, dueOn: row.due_on },
    };
  };
}

export async function receiptView(
  services: Pick<Services, 'secrets'>,
  tx: Transaction,
  row: SuggestionRow,
): Promise<SuggestionReceipt> {
  const code = row.code_digest === null ? null : receiptCode(services, row.id);
  return { id: row.id, ...(await openPlaceViews(tx))(row), code };
}
