import { schemeText, scoredBranch } from '../scored-branch.ts';
import { must, type Pair, type Stage } from './stage.ts';

/** Each act on a pledge, by two who may take it. */
export const pledgePairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'pledges.sign': async (stage) => {
    const { branch, board, id, one } = await pledged(stage);
    const days = ['2026-11-02', '2026-11-03'] as const;
    const edit = (by: typeof board, signedOn: string) => ({
      ...{ by, path: `/branches/${branch.id}/pledges/sign` },
      body: { by: 'member', signedOn, pledges: [{ id, revision: 1 }] },
    });
    return {
      edits: [edit(branch.secretary, days[0]), edit(board, days[1])],
      code: 'pledge.changed-meanwhile',
      state: () => one('select signed_on::text from pledge where id = $1'),
      leaves: (winner) => days[winner],
    };
  },
  'pledges.note': async (stage) => {
    const { branch, member, at, sign, one } = await pledged(stage);
    await sign();
    const words = ['做完一半', '做了三次'] as const;
    return {
      edits: [
        { by: member, path: `${at}/notes`, body: { revision: 2, words: words[0] } },
        { by: branch.recorder, path: `${at}/notes`, body: { revision: 2, words: words[1] } },
      ],
      code: 'pledge.changed-meanwhile',
      state: () => one('select words from pledge_step where pledge_id = $1 and revision = 3'),
      leaves: (winner) => words[winner],
    };
  },
  'pledges.decide': async (stage) => {
    const { branch, board, at, sign, one } = await pledged(stage);
    await sign();
    const reasons = ['看过现场', '查过记录'] as const;
    return {
      edits: [
        { by: branch.secretary, path: `${at}/decide`, body: { revision: 2, isKept: true, reason: reasons[0] } },
        { by: board, path: `${at}/decide`, body: { revision: 2, isKept: true, reason: reasons[1] } },
      ],
      code: 'pledge.changed-meanwhile',
      state: () => one('select words from pledge_step where pledge_id = $1 and revision = 3'),
      leaves: (winner) => reasons[winner],
    };
  },
  'pledges.withdraw': async (stage) => {
    const { branch, member, at, one } = await pledged(stage);
    const reasons = ['另有安排', '写错了人'] as const;
    return {
      edits: [
        { by: member, path: `${at}/withdraw`, body: { revision: 1, reason: reasons[0] } },
        { by: branch.secretary, path: `${at}/withdraw`, body: { revision: 1, reason: reasons[1] } },
      ],
      code: 'pledge.changed-meanwhile',
      state: () => one('select words from pledge_step where pledge_id = $1 and revision = 2'),
      leaves: (winner) => reasons[winner],
    };
  },
  'pledges.plan': async (stage) => {
    const { branch, id, sign, one } = await pledged(stage);
    await sign();
    const months = ['2026-11', '2026-12'] as const;
    const edit = (by: typeof branch.secretary, month: string) => ({
      ...{ by, path: `/branches/${branch.id}/pledge-plans/${month}` },
      body: { changes: [{ id, revision: 2, isPlanned: true }] },
    });
    return {
      edits: [edit(branch.secretary, months[0]), edit(branch.recorder, months[1])],
      code: 'pledge.changed-meanwhile',
      state: () => one('select array_to_string(months, $2) from pledge where id = $1', ' '),
      leaves: (winner) => `2026-10 ${months[winner]}`,
    };
  },
};

/** What an employed member pledges, in a branch with two who may sign for it. */
async function pledged({ server, committee, newId, one }: Stage) {
  const branch = await scoredBranch(server, { committee, scheme: schemeText('fengxian') });
  const member = await committee.signedIn('member', branch.id);
  const board = await committee.signedIn('branch-committee', branch.id);
  await server.owner.query(`update membership set category = 'organ' where branch_id = $1`, [branch.id]);
  const id = newId();
  const pledge = { kind: 'own', words: '每周下村一次', dueOn: '2026-12-31', months: ['2026-10'] };
  const path = `/branches/${branch.id}/members/${member.person.id}/pledges`;
  await must(member.post(path, { id, ...pledge, pledgedOn: '2026-11-02' }));
  return {
    ...{ branch, member, board, id, at: `/pledges/${id}` },
    sign: () =>
      must(
        branch.secretary.post(`/branches/${branch.id}/pledges/sign`, {
          ...{ by: 'member', signedOn: '2026-11-02', pledges: [{ id, revision: 1 }] },
        }),
      ),
    one: (text: string, ...more: readonly string[]) => one(text, [id, ...more]),
  };
}
