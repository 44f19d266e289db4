import type { TestServer } from './builders.ts';
import { countyStar, scoredBranch, type ScoredBranch, setToday } from './scored-branch.ts';

const steps = [
  '  - { id: spot-check, name: 随机抽查, kind: check, cadence: month, actor: committee-officer, due: { monthsAfter: 1, day: 15 }, after: [month-notice], record: 抽查记录, lot: { of: scores, share: 30%, least: 2, clause: due-days }, clause: due-days }',
  '  - { id: entry-check, name: 登记抽查, kind: check, cadence: month, actor: branch-secretary, due: { monthsAfter: 1, day: 15 }, record: 抽查记录, lot: { of: entries, share: 1%, least: 1, clause: due-days }, clause: due-days }',
];

/** A scheme whose committee draws two or more of a month's scores, and whose branch draws of its entries. */
const lotScheme = countyStar
  .replace('id: county-star', 'id: county-star-lots')
  .replace(/^name: .*$/m, 'name: 评星定格（抽查）')
  .replace(/^procedure:$/m, ['procedure:', ...steps].join('\n'));

/** A branch of five under that scheme, whose January is scored and published. */
export async function lotBranch(
  server: TestServer,
  about: { readonly committee?: ScoredBranch['committee']; readonly name?: string } = {},
): Promise<ScoredBranch> {
  const branch = await scoredBranch(server, { others: ['方静姝', '苗嘉禾', '安怀远'], scheme: lotScheme, ...about });
  await branch.finishMonth('2026-01', '8');
  setToday(server, '2026-02-06');
  return branch;
}
