import type { OwnPledges, Pledge, PledgePlan } from '@xianfeng/contract';
import type { Client, TestServer } from '../../testing/builders.ts';
import { schemeText, scoredBranch } from '../../testing/scored-branch.ts';

/**
 * A branch in which a villager plans four kinds of pledges each month, and employed members what they like: secretary,
 * recorder and one of the panel are employed, the member is a villager.
 */
export async function pledgingBranch(server: TestServer) {
  const { newId } = server.services;
  // Without its eleven steps, which are not what is tried.
  const scheme = schemeText('fengxian').replace(/^procedure:$.*/ms, '');
  const branch = await scoredBranch(server, { scheme, others: [] });
  const member = await branch.committee.signedIn('member', branch.id);
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  const officer = await branch.committee.signedIn('committee-officer');
  const category = (personId: string, is: string) =>
    server.owner.query('update membership set category = $1 where person_id = $2', [is, personId]);
  for (const { id } of [branch.secretary.person, branch.recorder.person, panel.person]) await category(id, 'organ');
  await category(member.person.id, 'rural');
  const at = (personId: string) => `/branches/${branch.id}/members/${personId}/pledges`;
  const given = {
    ...{ kind: 'common', words: '带头打扫村道', dueOn: '2026-04-30', months: ['2026-03', '2026-04'] },
    pledgedOn: '2026-03-02',
  };
  const make = (change: object = {}, by: Client = member, personId = member.person.id) =>
    by.post(at(personId), { id: newId(), ...given, ...change });
  const made = async (...asked: Parameters<typeof make>) => bodyOf<Pledge>(await make(...asked));
  const sign = (pledges: readonly Pledge[], by: Client = branch.secretary, change: object = {}) =>
    by.post(`/branches/${branch.id}/pledges/sign`, {
      ...{ by: 'member', signedOn: '2026-03-02', pledges: pledges.map(({ id, revision }) => ({ id, revision })) },
      ...change,
    });
  const signed = async (...asked: Parameters<typeof make>) => {
    const pledge = await made(...asked);
    bodyOf(await sign([pledge]));
    return read(pledge.id);
  };
  const read = async (id: string, by: Client = branch.secretary) => bodyOf<Pledge>(await by.get(`/pledges/${id}`));
  const planAt = (period: string) => `/branches/${branch.id}/pledge-plans/${period}`;
  const plan = async (period = '2026-03') => bodyOf<PledgePlan>(await branch.secretary.get(planAt(period)));
  const own = async () => bodyOf<OwnPledges>(await member.get('/me/pledges'));
  const all = async (change: object = {}) => {
    const pledges: Pledge[] = [];
    for (const kind of ['common', 'post', 'practical', 'self-discipline'])
      pledges.push(await signed({ kind, ...change }));
    return pledges;
  };
  return { branch, member, panel, officer, make, made, sign, signed, read, plan, planAt, own, all };
}

export function bodyOf<Body>({ status, body }: Awaited<ReturnType<Client['post']>>): Body {
  if (status !== 200) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
  return body as Body;
}
