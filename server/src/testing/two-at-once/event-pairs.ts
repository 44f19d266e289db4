import { schemeText, scoredBranch } from '../scored-branch.ts';
import { must, type Pair, type Stage } from './stage.ts';

/** A sheet of an event, kept by recorder and secretary at once. */
export const eventPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'events.save': async (stage) => {
    const { by, path, given, state } = await meeting(stage);
    await must(by[0].post(path, given(0, 'came')));
    return {
      edits: [
        { by: by[0], path, body: given(1, 'leave') },
        { by: by[1], path, body: given(1, 'absent') },
      ],
      code: 'event.changed-meanwhile',
      state: () => state('draft'),
      leaves: (winner) => (winner === 0 ? 'leave' : 'absent'),
    };
  },
  'events.settle': async (stage) => {
    const { by, path, given, state } = await meeting(stage);
    return {
      edits: [
        { by: by[0], path: `${path}/settle`, body: given(0, 'leave') },
        { by: by[1], path: `${path}/settle`, body: given(0, 'absent') },
      ],
      code: 'event.changed-meanwhile',
      state: () => state('settled'),
      leaves: (winner) => (winner === 0 ? 'leave' : 'absent'),
    };
  },
  'events.withdraw': async (stage) => {
    const { by, id, path, given } = await meeting(stage);
    await must(by[0].post(`${path}/settle`, given(0, 'absent')));
    const reasons = ['记错了日子', '没有开这次会'] as const;
    const withdrawal = (reason: string) => ({ path: `${path}/withdraw`, body: { revision: 1, reason } });
    return {
      edits: [
        { by: by[0], ...withdrawal(reasons[0]) },
        { by: by[1], ...withdrawal(reasons[1]) },
      ],
      code: 'event.withdrawn',
      state: () => stage.one('select withdrawn_reason from event_sheet where id = $1', [id]),
      leaves: (winner) => reasons[winner],
    };
  },
};

/** A branch in which absence deducts; the state of its first member stands for the sheet. */
async function meeting({ server, committee, newId, one }: Stage) {
  const branch = await scoredBranch(server, { committee, scheme: schemeText('community-four') });
  const id = newId();
  const [first] = branch.members;
  return {
    ...{ id, by: [branch.recorder, branch.secretary] as const, path: `/branches/${branch.id}/events/${id}` },
    given: (revision: number, state: 'came' | 'leave' | 'absent') => ({
      ...{ revision, kind: 'three-meetings', on: '2026-11-10', title: '十一月支部大会', place: null, words: null },
      lines: branch.members.map((member) => ({
        ...{ memberId: member.id, state: member.id === first?.id ? state : 'came', madeUpOn: null },
      })),
    }),
    state: (sheet: 'draft' | 'settled') =>
      one(
        `select l.state from event_line l join event_sheet s on s.committee_id = l.committee_id and s.id = l.sheet_id
         where s.id = $1 and s.state = $2 and l.person_id = $3`,
        [id, sheet, first?.id],
      ),
  };
}
