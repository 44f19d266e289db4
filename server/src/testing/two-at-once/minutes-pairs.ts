import { schemeText, scoredBranch } from '../scored-branch.ts';
import { must, type Pair, type Stage } from './stage.ts';

/** Minutes of a step, written and withdrawn. */
export const minutesPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'minutes.record': async (stage) => {
    const { secretaries, path, minutes } = await steppedBranch(stage);
    const words = ['通过细则', '修改后通过细则'] as const;
    return {
      edits: [
        { by: secretaries[0], path, body: minutes(words[0]) },
        { by: secretaries[1], path, body: minutes(words[1]) },
      ],
      code: 'minutes.standing',
      state: () => stage.one(`select string_agg(words, ' ') from minutes where ${ofBranch}`, [path.split('/')[2]]),
      leaves: (winner) => words[winner],
    };
  },
  'minutes.withdraw': async (stage) => {
    const { secretaries, path, minutes } = await steppedBranch(stage);
    const written = minutes('通过细则');
    await must(secretaries[0].post(path, written));
    const reasons = ['人数写错', '日期写错'] as const;
    const withdrawal = (reason: string) => ({
      path: `${path}/withdraw`,
      body: { minutesId: written.minutesId, reason },
    });
    return {
      edits: [
        { by: secretaries[0], ...withdrawal(reasons[0]) },
        { by: secretaries[1], ...withdrawal(reasons[1]) },
      ],
      code: 'minutes.withdrawn',
      state: () => stage.one('select withdrawn_reason from minutes where id = $1', [written.minutesId]),
      leaves: (winner) => reasons[winner],
    };
  },
};

const ofBranch = 'cycle_id in (select id from cycle where branch_id = $1)';

/** A branch whose year begins with rules that its members' meeting adopts. */
async function steppedBranch({ server, committee, newId }: Stage) {
  const branch = await scoredBranch(server, { committee, scheme: schemeText('fengxian') });
  const second = await committee.signedIn('branch-secretary', branch.id);
  return {
    secretaries: [branch.secretary, second] as const,
    path: `/branches/${branch.id}/steps/rules/2026`,
    minutes: (words: string) => ({
      ...{ minutesId: newId(), on: '2026-01-10', due: 3, present: 3, ayes: 3, document: null, words },
    }),
  };
}
