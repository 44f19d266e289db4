import type { AuditListRow } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { exportCheckpoint } from './make-checkpoint.ts';

const rowsAtOnce = 1000;

/**
 * The whole trail for keeping elsewhere: every entry as it is chained, without details, then every signed checkpoint; one
 * JSON object a line. It holds ids and no names.
 */
export async function exportAudit(services: Services, caller: Caller): Promise<File> {
  const lines = await services.store.transaction(caller.committeeId, async (tx) => {
    const rows: AuditListRow[] = [];
    for (;;) {
      const page = await tx.audit.list({ before: rows.at(-1)?.sequence, rowsMost: rowsAtOnce });
      rows.push(...page);
      if (page.length < rowsAtOnce) break;
    }
    const checkpoints = await tx.checkpoints.list();
    return [
      ...rows.toReversed().map(({ detail: _detail, ...row }) => JSON.stringify(row)),
      ...checkpoints.map((row) => JSON.stringify(exportCheckpoint(services, row))),
    ];
  });
  const day = services.clock.today();
  return new File(
    lines.map((line) => `${line}\n`),
    `audit-${day}.jsonl`,
    { type: 'application/x-ndjson' },
  );
}
