import type pg from 'pg';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';

/** What an acknowledged write rests on. Asked as the service role, whose own settings count. */
const demanded = [
  { setting: 'fsync', allowed: ['on'] },
  { setting: 'full_page_writes', allowed: ['on'] },
  { setting: 'synchronous_commit', allowed: ['on', 'remote_apply', 'remote_write', 'local'] },
  // A failed sync may not be tried again and believed: the server must stop and recover from its log.
  { setting: 'data_sync_retry', allowed: ['off'] },
  { setting: 'zero_damaged_pages', allowed: ['off'] },
  { setting: 'ignore_checksum_failure', allowed: ['off', ''] },
  { setting: 'server_encoding', allowed: ['UTF8'] },
  { setting: 'standard_conforming_strings', allowed: ['on'] },
] as const;

/** Refused with `database.setting-unsafe` (facts `setting`, `found`, `expected`) for each setting that is not as demanded. */
export async function checkDurability(service: pg.Client, isEmbedded: boolean): Promise<Result<null>> {
  // Whoever runs a server decides about its checksums; ours always has them.
  const all = isEmbedded ? [...demanded, { setting: 'data_checksums', allowed: ['on'] }] : demanded;
  const problems: Problem[] = [];
  for (const { setting, allowed } of all) {
    const { rows } = await service.query<{ value: string | null }>('select current_setting($1, true) as value', [
      setting,
    ]);
    const found = rows[0]?.value ?? '';
    if ((allowed as readonly string[]).includes(found)) continue;
    problems.push({ code: 'database.setting-unsafe', facts: { setting, found, expected: allowed[0] ?? '' } });
  }
  return problems.length === 0 ? done(null) : refused(...problems);
}
