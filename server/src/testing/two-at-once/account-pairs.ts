import type { PrintedCode } from '@xianfeng/contract';
import { codeProof } from '../../accounts/one-time-code.ts';
import type { Pair, Stage } from './stage.ts';

/** Accounts and appointments. */
export const accountPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'accounts.printCodes': async (stage) => {
    const { systems, server, one } = stage;
    const { personId } = await accountOf(stage);
    const body = { people: [{ personId, revision: 1 }] };
    return {
      edits: [
        { by: systems[0], path: '/accounts/codes', body },
        { by: systems[1], path: '/accounts/codes', body },
      ],
      code: 'account.changed-meanwhile',
      state: () => one(`select password from auth_account where user_id = ${openOf}`, [personId]),
      // The slip in the winner's hand is the one that opens the account.
      leaves: (_, { body: printed }) => codeProof(server.services.secrets, (printed as PrintedCode[])[0]?.code ?? ''),
    };
  },
  'accounts.close': (stage) => opposites(stage, ['close', 'suspend']),
  'accounts.suspend': (stage) => opposites(stage, ['suspend', 'second-factor/reset']),
  'accounts.resume': (stage) => opposites(stage, ['resume', 'close'], true),
  'accounts.resetSecondFactor': (stage) => opposites(stage, ['second-factor/reset', 'close']),
  'accounts.linkPortal': async (stage) => {
    const { systems, one, newId } = stage;
    const { personId } = await accountOf(stage);
    const subjects = [newId(), newId()] as const;
    const path = `/accounts/${personId}/portal`;
    return {
      edits: [
        { by: systems[0], path, body: { revision: 1, subject: subjects[0] } },
        { by: systems[1], path, body: { revision: 1, subject: subjects[1] } },
      ],
      code: 'account.changed-meanwhile',
      state: () => one(`select subject from portal_link where account_id = ${openOf}`, [personId]),
      leaves: (winner) => subjects[winner],
    };
  },
  'accounts.endSessions': async (stage) => {
    const { systems, one } = stage;
    const { person } = await stage.member();
    const path = `/accounts/${person.id}/sessions/end`;
    return {
      edits: [
        { by: systems[0], path, body: {} },
        { by: systems[1], path, body: {} },
      ],
      state: () => one(`select count(*)::int from auth_session where user_id = ${openOf}`, [person.id]),
      leaves: () => 0,
    };
  },
  'accounts.suspendDormant': async (stage) => {
    const { systems, server, one } = stage;
    const { personId } = await accountOf(stage);
    await server.owner.query("update account set ready_at = now() - interval '200 days' where person_id = $1", [
      personId,
    ]);
    return {
      edits: [
        { by: systems[0], path: '/accounts/suspend-dormant', body: {} },
        { by: systems[1], path: '/accounts/suspend-dormant', body: {} },
      ],
      state: () => one('select revision from account where person_id = $1', [personId]),
      leaves: () => 2,
    };
  },
  'appointments.grant': async (stage) => {
    const { securities, committee, branch, one, newId } = stage;
    const person = await stage.someone();
    const terms = ['2027-06-30', '2027-12-31'] as const;
    const body = (toOn: string) => ({
      ...{ id: newId(), personId: person.id, organizationId: branch.id, role: 'review-panel' },
      ...{ fromOn: '2026-11-20', toOn },
    });
    return {
      edits: [
        { by: securities[0], path: '/appointments', body: body(terms[0]) },
        { by: securities[1], path: '/appointments', body: body(terms[1]) },
      ],
      code: 'appointment.standing',
      state: () =>
        one("select string_agg(to_on::text, ' ') from appointment where committee_id = $1 and person_id = $2", [
          committee.id,
          person.id,
        ]),
      leaves: (winner) => terms[winner],
    };
  },
  'appointments.confirm': (stage) => decisions(stage, ['confirmation', 'refusal']),
  'appointments.decline': (stage) => decisions(stage, ['refusal', 'confirmation']),
  'appointments.end': async (stage) => {
    const { securities, committee, branch, one } = stage;
    const person = await stage.someone();
    const id = await committee.appoint(person.id, 'recorder', { organizationId: branch.id });
    const days = ['2026-12-31', '2026-11-30'] as const;
    return {
      edits: [
        { by: securities[0], path: `/appointments/${id}/end`, body: { revision: 1, toOn: days[0] } },
        { by: securities[1], path: `/appointments/${id}/end`, body: { revision: 1, toOn: days[1] } },
      ],
      code: 'appointment.changed-meanwhile',
      state: () => one('select to_on::text from appointment where id = $1', [id]),
      leaves: (winner) => days[winner],
    };
  },
};

const openOf = '(select id from account where person_id = $1 and closed_at is null)';

async function accountOf({ committee, someone }: Stage) {
  const { id: personId } = await someone();
  await committee.account(personId);
  return { personId };
}

type Act = 'close' | 'suspend' | 'resume' | 'second-factor/reset';

/** What each act leaves of an account: closed, set aside, opened by a code. */
const after: Readonly<Record<Act, string>> = {
  close: 'closed',
  suspend: 'suspended',
  resume: 'open',
  'second-factor/reset': 'open by code',
};

/** Two administrators who want different things of one account. */
async function opposites(stage: Stage, acts: readonly [Act, Act], isSuspended = false): Promise<Pair> {
  const { systems, server, one } = stage;
  const { personId } = await accountOf(stage);
  if (isSuspended) await server.owner.query('update account set suspended_at = now() where person_id = $1', [personId]);
  return {
    edits: [
      { by: systems[0], path: `/accounts/${personId}/${acts[0]}`, body: { revision: 1 } },
      { by: systems[1], path: `/accounts/${personId}/${acts[1]}`, body: { revision: 1 } },
    ],
    code: 'account.changed-meanwhile',
    state: () =>
      one(
        `select case when closed_at is not null then 'closed' when suspended_at is not null then 'suspended'
          when code_expires_at is not null then 'open by code' else 'open' end from account where person_id = $1`,
        [personId],
      ),
    leaves: (winner) => after[acts[winner]],
  };
}

type Decision = 'confirmation' | 'refusal';

/** One confirms what the other declines; neither granted it. */
async function decisions(stage: Stage, acts: readonly [Decision, Decision]): Promise<Pair> {
  const { securities, departments, committee, one, newId } = stage;
  const person = await committee.person('曲明');
  const id = newId();
  const granted = await securities[0].post('/appointments', {
    ...{ id, personId: person.id, organizationId: committee.rootId, role: 'committee-officer' },
    ...{ fromOn: '2026-11-20', toOn: null },
  });
  if (granted.status !== 200) throw new Error(JSON.stringify(granted.body));
  return {
    edits: [
      { by: securities[1], path: `/appointments/${id}/${acts[0]}`, body: {} },
      { by: departments[0], path: `/appointments/${id}/${acts[1]}`, body: {} },
    ],
    code: 'appointment.decided-already',
    state: () =>
      one(
        `select case when confirmed_at is not null then 'confirmation' when declined_at is not null then 'refusal' end
          from appointment where id = $1`,
        [id],
      ),
    leaves: (winner) => acts[winner],
  };
}
