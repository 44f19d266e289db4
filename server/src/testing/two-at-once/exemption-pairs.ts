import { must, type Pair, type Stage } from './stage.ts';

/** Each step of a wish not to be scored. */
export const exemptionPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'exemptions.wish': async (stage) => {
    const { branch, newId } = stage;
    const member = await stage.member();
    const path = `/branches/${branch.id}/members/${member.person.id}/exemption-wish`;
    const reasons = ['age', 'frailty'] as const;
    const wish = (reason: string) => ({ id: newId(), reason, fromOn: '2026-11-02', toOn: null });
    return {
      edits: [
        { by: member, path, body: wish(reasons[0]) },
        { by: branch.recorder, path, body: wish(reasons[1]) },
      ],
      code: 'exemption.under-way',
      state: () =>
        stage.one("select string_agg(reason, ' ') from exemption_request where person_id = $1", [member.person.id]),
      leaves: (winner) => reasons[winner],
    };
  },
  'exemptions.passBranch': async (stage) => {
    const { secretaries } = stage;
    const { at, step } = await wished(stage, 0);
    const present = [4, 5] as const;
    const pass = (membersPresent: number) => ({ ...seen(1), membersDue: 5, membersPresent });
    return {
      edits: [
        { by: secretaries[0], path: `${at}/branch`, body: pass(present[0]) },
        { by: secretaries[1], path: `${at}/branch`, body: pass(present[1]) },
      ],
      code: 'exemption.changed-meanwhile',
      state: () => step('members_present'),
      leaves: (winner) => String(present[winner]),
    };
  },
  'exemptions.review': async (stage) => {
    const { at, step } = await wished(stage, 1);
    return papers(stage.officers, { path: `${at}/committee`, revision: 2, state: () => step('document') });
  },
  'exemptions.approve': async (stage) => {
    const { at, step } = await wished(stage, 2);
    return papers(stage.departments, { path: `${at}/department`, revision: 3, state: () => step('document') });
  },
  'exemptions.sendBack': async (stage) => {
    const { secretaries } = stage;
    const { at, step } = await wished(stage, 0);
    const reasons = ['days-wrong', 'papers-missing'] as const;
    return {
      edits: [
        { by: secretaries[0], path: `${at}/return`, body: { ...seen(1), returnedFor: reasons[0] } },
        { by: secretaries[1], path: `${at}/return`, body: { ...seen(1), returnedFor: reasons[1] } },
      ],
      code: 'exemption.changed-meanwhile',
      state: () => step('returned_for'),
      leaves: (winner) => reasons[winner],
    };
  },
  'exemptions.withdraw': async (stage) => {
    const { secretaries } = stage;
    const { at, step, member } = await wished(stage, 0);
    return {
      edits: [
        { by: member, path: `${at}/withdraw`, body: { revision: 1 } },
        { by: secretaries[0], path: `${at}/branch`, body: { ...seen(1), membersDue: 5, membersPresent: 5 } },
      ],
      code: 'exemption.changed-meanwhile',
      state: () => step('step'),
      leaves: (winner) => (winner === 0 ? 'withdrawal' : 'branch'),
    };
  },
  'proxyEntries.undo': async (stage) => {
    const { branch, newId } = stage;
    const member = await stage.member();
    const path = `/branches/${branch.id}/members/${member.person.id}/exemption-wish`;
    const wish = { id: newId(), reason: 'age', fromOn: '2026-11-02', toOn: null };
    const { proxy } = (await must(branch.recorder.post(path, wish))) as { proxy: { id: string } };
    const undo = { by: member, path: `/me/proxy-entries/${proxy.id}/undo`, body: {} };
    return {
      edits: [undo, undo],
      state: () => stage.one('select undone_on::text from proxy_entry where id = $1', [proxy.id]),
      leaves: () => '2026-11-20',
    };
  },
};

function seen(revision: number) {
  return { revision, on: '2026-11-20' };
}

/** A member's own wish, so many steps on; `step` reads a column of the last one. */
async function wished(stage: Stage, steps: number) {
  const { branch, officers, newId } = stage;
  const member = await stage.member();
  const id = newId();
  const at = `/exemption-requests/${id}`;
  const wish = { id, reason: 'age', fromOn: '2026-11-02', toOn: null };
  await must(member.post(`/branches/${branch.id}/members/${member.person.id}/exemption-wish`, wish));
  const passing = { ...seen(1), membersDue: 5, membersPresent: 5 };
  if (steps > 0) await must(branch.secretary.post(`${at}/branch`, passing));
  if (steps > 1) await must(officers[0].post(`${at}/committee`, { ...seen(2), document: '云委〔2026〕8号' }));
  const step = (column: string) =>
    stage.one(
      `select string_agg(${column}::text, ' ') from exemption_step where request_id = $1 and revision = ${steps + 2}`,
      [id],
    );
  return { member, at, step };
}

/** Two of one office, each with another document. */
function papers(
  [one, other]: Stage['officers'],
  { path, revision, state }: { readonly path: string; readonly revision: number; readonly state: Pair['state'] },
): Pair {
  const documents = ['云委〔2026〕8号', '云委〔2026〕9号'] as const;
  const body = (document: string) => ({ ...seen(revision), document });
  return {
    edits: [
      { by: one, path, body: body(documents[0]) },
      { by: other, path, body: body(documents[1]) },
    ],
    code: 'exemption.changed-meanwhile',
    state,
    leaves: (winner) => documents[winner],
  };
}
