import { schemeText, scoredBranch } from '../scored-branch.ts';
import { must, type Pair, type Stage } from './stage.ts';

/** Each decision about a declared deed, by two who may take it. */
export const declarationPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'declarations.verify': async (stage) => {
    const { deciders, at, step } = await declared(stage);
    const points = ['5', '6'] as const;
    return {
      edits: [
        { by: deciders[0], path: `${at}/verify`, body: { revision: 1, points: points[0] } },
        { by: deciders[1], path: `${at}/verify`, body: { revision: 1, points: points[1] } },
      ],
      code: 'declaration.changed-meanwhile',
      state: () => step(2, 'points'),
      leaves: (winner) => `${points[winner]}0000`,
    };
  },
  'declarations.agree': async (stage) => {
    const { deciders, at, state } = await declared(stage);
    await must(deciders[2].post(`${at}/verify`, { revision: 1, points: '8' }));
    return {
      edits: [
        { by: deciders[0], path: `${at}/agree`, body: { revision: 2 } },
        { by: deciders[1], path: `${at}/reject`, body: { revision: 2, reason: '没有这回事' } },
      ],
      code: 'declaration.changed-meanwhile',
      state,
      leaves: (winner) => (winner === 0 ? 'verified' : 'rejected'),
    };
  },
  'declarations.reject': async (stage) => {
    const { deciders, at, step } = await declared(stage);
    const reasons = ['没有这回事', '不属于这一项'] as const;
    return {
      edits: [
        { by: deciders[0], path: `${at}/reject`, body: { revision: 1, reason: reasons[0] } },
        { by: deciders[1], path: `${at}/reject`, body: { revision: 1, reason: reasons[1] } },
      ],
      code: 'declaration.changed-meanwhile',
      state: () => step(2, 'reason'),
      leaves: (winner) => reasons[winner],
    };
  },
  'declarations.withdraw': async (stage) => {
    const { member, deciders, at, state } = await declared(stage);
    return {
      edits: [
        { by: member, path: `${at}/withdraw`, body: { revision: 1 } },
        { by: deciders[0], path: `${at}/verify`, body: { revision: 1, points: '5' } },
      ],
      code: 'declaration.changed-meanwhile',
      state,
      leaves: (winner) => (winner === 0 ? 'withdrawn' : 'verified'),
    };
  },
  'declarations.recuse': async (stage) => {
    const { branch, member, deciders } = await declared(stage);
    const edit = { by: deciders[0], path: `/branches/${branch.id}/recusals`, body: { memberId: member.person.id } };
    return {
      edits: [edit, edit],
      state: () => stage.one('select count(*)::text from recusal where member_id = $1', [member.person.id]),
      leaves: () => '1',
    };
  },
  'declarations.liftRecusal': async (stage) => {
    const { branch, member, deciders } = await declared(stage);
    const path = `/branches/${branch.id}/recusals`;
    await must(deciders[0].post(path, { memberId: member.person.id }));
    const verifierId = await stage.one('select verifier_id from recusal where member_id = $1', [member.person.id]);
    const reasons = ['点错了', '不是亲属'] as const;
    const lift = (reason: string) => ({
      path: `${path}/lifting`,
      body: { memberId: member.person.id, verifierId, reason },
    });
    return {
      edits: [
        { by: stage.officers[0], ...lift(reasons[0]) },
        { by: stage.officers[1], ...lift(reasons[1]) },
      ],
      code: 'recusal.lifted-meanwhile',
      state: () => stage.one('select lifted_reason from recusal where member_id = $1', [member.person.id]),
      leaves: (winner) => reasons[winner],
    };
  },
};

/** A member's own deed, worth 5 to 10 points, in a branch with three who may decide. */
async function declared({ server, committee, newId, one }: Stage) {
  const branch = await scoredBranch(server, { committee, scheme: schemeText('prison-dedication') });
  const member = await committee.signedIn('member', branch.id);
  const panel = await committee.signedIn('review-panel', branch.id);
  const other = await committee.signedIn('review-panel', branch.id);
  const id = newId();
  const deed = { id, item: 'bonus.service', occurredOn: '2026-11-02', words: '帮助邻里修缮房屋' };
  await must(member.post(`/branches/${branch.id}/members/${member.person.id}/declarations`, deed));
  return {
    ...{ branch, member, at: `/declarations/${id}`, deciders: [panel, branch.secretary, other] as const },
    state: () => one('select state from declaration where id = $1', [id]),
    step: (revision: number, column: string) =>
      one(`select ${column}::text from declaration_step where declaration_id = $1 and revision = $2`, [id, revision]),
  };
}
