import type { GroupDraws } from '@xianfeng/contract';
import { must, type Pair, type Stage } from './stage.ts';

/** Each step of a draw of representatives, by two secretaries of the branch. */
export const representativeDrawPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'representativeDraws.freeze': async (stage) => {
    const { branch, secretaries, newId } = await begun(stage);
    const edit = (at: 0 | 1) => ({
      by: secretaries[at],
      path: `/branches/${branch.id}/representative-draws/${newId()}`,
      body: { ...place, ...names, draws: at + 1 },
    });
    return {
      edits: [edit(0), edit(1)],
      code: 'representative-draw.standing-meanwhile',
      state: () =>
        stage.one(
          `select draws from representative_draw
           where cycle_id = (select id from cycle where branch_id = $1 and year = 2026) and withdrawn_by is null`,
          [branch.id],
        ),
      leaves: (winner) => winner + 1,
    };
  },
  'representativeDraws.draw': async (stage) => {
    const { at, one, secretaries } = await frozen(stage);
    const lasts = ['1111', '2222'] as const;
    const numbers = (last: string) => [
      { name: '贺明', number: '482913' },
      { name: '陶然', number: last },
    ];
    return {
      edits: [
        { by: secretaries[0], path: `${at}/draw`, body: { numbers: numbers(lasts[0]) } },
        { by: secretaries[1], path: `${at}/draw`, body: { numbers: numbers(lasts[1]) } },
      ],
      code: 'representative-draw.drawn-meanwhile',
      state: () => one('select numbers[2] from representative_draw where id = $1'),
      leaves: (winner) => lasts[winner],
    };
  },
  'representativeDraws.withdraw': async (stage) => {
    const { at, one, secretaries } = await frozen(stage);
    const reasons = ['有一人没有到场', '名单不全'] as const;
    return {
      edits: [
        { by: secretaries[0], path: `${at}/withdraw`, body: { reason: reasons[0] } },
        { by: secretaries[1], path: `${at}/withdraw`, body: { reason: reasons[1] } },
      ],
      code: 'representative-draw.withdrawn-meanwhile',
      state: () => one('select withdrawn_reason from representative_draw where id = $1'),
      leaves: (winner) => reasons[winner],
    };
  },
};

const place = { ballot: 'year-end', period: '2026', group: 'mass' };
const names = { names: '甘露\n莫愁\n柏青' };

/** A group for which no draw stands. */
async function begun(stage: Stage): Promise<Stage> {
  const { branch, secretaries } = stage;
  const [by] = secretaries;
  const { body } = await by.get(`/branches/${branch.id}/representative-draws/year-end/2026/mass`);
  for (const { id, state } of (body as GroupDraws).draws)
    if (state !== 'withdrawn') await must(by.post(`/representative-draws/${id}/withdraw`, { reason: '重新来过' }));
  return stage;
}

/** The same with its list frozen. */
async function frozen(stage: Stage) {
  const { branch, secretaries, newId } = await begun(stage);
  const id = newId();
  await must(
    secretaries[0].post(`/branches/${branch.id}/representative-draws/${id}`, { ...place, ...names, draws: 2 }),
  );
  return { at: `/representative-draws/${id}`, secretaries, one: (sql: string) => stage.one(sql, [id]) };
}
