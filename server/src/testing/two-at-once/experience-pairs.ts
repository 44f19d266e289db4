import { must, type Pair, type Stage } from './stage.ts';

/** Each act on a fact of somebody's way, by two who may take it. */
export const experiencePairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'experiences.confirm': async (stage) => {
    const { secretaries, branch, id, state } = await proposed(stage);
    const path = `/branches/${branch.id}/experience-confirmations`;
    const { officers } = stage;
    return {
      edits: [
        { by: secretaries[0], path, body: { branchId: branch.id, experienceIds: [id] } },
        { by: officers[0], path, body: { branchId: branch.id, experienceIds: [id] } },
      ],
      code: 'experience.changed-meanwhile',
      state: () => state('decided_by'),
      leaves: (winner) => (winner === 0 ? branch.secretary.person.id : officers[0].person.id),
    };
  },
  'experiences.refuse': async (stage) => {
    const { secretaries, id, state } = await proposed(stage);
    const path = `/experiences/${id}/refusal`;
    const reasons = ['查无此事', '证书没有编号'] as const;
    return {
      edits: [
        { by: secretaries[0], path, body: { reason: reasons[0] } },
        { by: secretaries[1], path, body: { reason: reasons[1] } },
      ],
      code: 'experience.changed-meanwhile',
      state: () => state('reason'),
      leaves: (winner) => reasons[winner],
    };
  },
  'experiences.withdraw': async (stage) => {
    const { secretaries, branch, id, state } = await proposed(stage);
    await must(
      secretaries[0].post(`/branches/${branch.id}/experience-confirmations`, {
        ...{ branchId: branch.id, experienceIds: [id] },
      }),
    );
    const path = `/experiences/${id}/withdrawal`;
    const reasons = ['登记错人', '证书作废'] as const;
    return {
      edits: [
        { by: secretaries[0], path, body: { reason: reasons[0] } },
        { by: secretaries[1], path, body: { reason: reasons[1] } },
      ],
      code: 'experience.changed-meanwhile',
      state: () => state('reason'),
      leaves: (winner) => reasons[winner],
    };
  },
};

/** What a member proposes of his own way. */
async function proposed(stage: Stage) {
  const member = await stage.member();
  const id = stage.newId();
  await must(
    member.post(`/people/${member.person.id}/experiences`, {
      ...{ id, course: 'service', title: '抗旱送水', fromOn: '2018-07-02', toOn: null, hours: '16', level: null },
      document: '活动记录第7页',
    }),
  );
  const state = (column: string) => stage.one(`select ${column} from experience where id = $1`, [id]);
  return { ...stage, id, state };
}
