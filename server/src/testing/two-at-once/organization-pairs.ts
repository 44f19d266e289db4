import { must, type Pair, type Stage } from './stage.ts';

/** Acts upon the tree. */
export const organizationPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'organizations.rename': async (stage) => {
    const { officers, committee } = stage;
    const id = await committee.branch('待更名党支部');
    const names = [unusedName('甲'), unusedName('乙')] as const;
    return {
      edits: [
        { by: officers[0], ...rename(stage, id, names[0]) },
        { by: officers[1], ...rename(stage, id, names[1]) },
      ],
      code: 'organization.changed-meanwhile',
      state: () => stage.one('select name from organization where id = $1', [id]),
      leaves: (winner) => names[winner],
    };
  },
  'organizations.move': async (stage) => {
    const { officers, committee } = stage;
    const id = await committee.branch('待划转党支部');
    const parents = [
      await committee.branch('东党总支', { kind: 'general-branch' }),
      await committee.branch('西党总支', { kind: 'general-branch' }),
    ] as const;
    const move = (parentId: string) => ({
      path: `/organizations/${id}/parent`,
      body: { ...decided(stage), revision: 1, parentId },
    });
    return {
      edits: [
        { by: officers[0], ...move(parents[0]) },
        { by: officers[1], ...move(parents[1]) },
      ],
      code: 'organization.changed-meanwhile',
      state: () => stage.one('select parent_id from organization where id = $1', [id]),
      leaves: (winner) => parents[winner],
    };
  },
  'organizations.close': async (stage) => {
    const { officers, committee } = stage;
    const id = await committee.branch('待撤销党支部');
    const name = unusedName('丙');
    return {
      edits: [
        { by: officers[0], path: `/organizations/${id}/close`, body: { ...decided(stage), revision: 1 } },
        { by: officers[1], ...rename(stage, id, name) },
      ],
      code: 'organization.changed-meanwhile',
      state: () => stateOf(stage, id),
      leaves: (winner) => (winner === 0 ? 'closed' : name),
    };
  },
  'organizations.merge': async (stage) => {
    const { officers, committee, newId } = stage;
    const general = { kind: 'general-branch' } as const;
    const [one, other] = [
      await committee.branch('待合并党总支', general),
      await committee.branch('待合并党总支', general),
    ];
    const name = unusedName('丁');
    const into = { is: 'new', id: newId(), parentId: committee.rootId, ...general, name: unusedName('戊') };
    const organizations = [
      { id: one, revision: 1 },
      { id: other, revision: 1 },
    ];
    return {
      edits: [
        { by: officers[0], path: '/organizations/merge', body: { ...decided(stage), organizations, into } },
        { by: officers[1], ...rename(stage, other, name) },
      ],
      code: 'organization.changed-meanwhile',
      state: () => stateOf(stage, other),
      leaves: (winner) => (winner === 0 ? 'closed' : name),
    };
  },
  'organizations.split': async (stage) => {
    const { officers, committee, newId } = stage;
    const id = await committee.branch('待分设党总支', { kind: 'general-branch' });
    const name = unusedName('己');
    const part = { parentId: committee.rootId, childIds: [], personIds: [] };
    const parts = [
      { ...part, id: newId(), name: unusedName('庚') },
      { ...part, id: newId(), name: unusedName('辛') },
    ];
    const body = { ...decided(stage), revision: 1, goesOn: false, parts };
    return {
      edits: [
        { by: officers[0], path: `/organizations/${id}/split`, body },
        { by: officers[1], ...rename(stage, id, name) },
      ],
      code: 'organization.changed-meanwhile',
      state: () => stateOf(stage, id),
      leaves: (winner) => (winner === 0 ? 'closed' : name),
    };
  },
  'handOvers.make': async (stage) => {
    const { officers, newId } = stage;
    const term = await endingTerm(stage);
    const ids = [newId(), newId()] as const;
    return {
      edits: [
        { by: officers[0], path: term.path, body: { handOverId: ids[0], seenId: null } },
        { by: officers[1], path: term.path, body: { handOverId: ids[1], seenId: null } },
      ],
      code: 'hand-over.changed-meanwhile',
      state: () =>
        stage.one("select string_agg(id::text, ' ') from hand_over where appointment_id = $1", [term.appointmentId]),
      leaves: (winner) => ids[winner],
    };
  },
  'handOvers.sign': async (stage) => {
    const { officers, server, newId } = stage;
    const { today } = server.services.clock;
    const term = await endingTerm(stage);
    const handOverId = newId();
    server.services.clock.today = () => '2026-11-18';
    await must(officers[0].post(term.path, { handOverId, seenId: null }));
    server.services.clock.today = today;
    const days = ['2026-11-18', '2026-11-19'] as const;
    const sign = (signedOn: string) => ({
      path: `${term.path}/signatures`,
      body: { handOverId, side: 'leaving', signedOn },
    });
    return {
      edits: [
        { by: officers[0], ...sign(days[0]) },
        { by: officers[1], ...sign(days[1]) },
      ],
      code: 'hand-over.signed-already',
      state: () => stage.one('select signed_on::text from hand_over_signature where hand_over_id = $1', [handOverId]),
      leaves: (winner) => days[winner],
    };
  },
};

let names = 0;

/** Two branches of a committee never share a name. */
function unusedName(word: string): string {
  names += 1;
  return `${word}${names}党支部`;
}

function decided({ newId }: Stage) {
  return { actId: newId(), on: '2026-11-20', document: '云委〔2026〕5号' };
}

function rename(stage: Stage, id: string, name: string) {
  return { path: `/organizations/${id}/name`, body: { ...decided(stage), revision: 1, name } };
}

function stateOf({ one }: Stage, id: string): Promise<unknown> {
  return one("select case when to_on is null then name else 'closed' end from organization where id = $1", [id]);
}

async function endingTerm({ committee, branch, someone }: Stage) {
  const person = await someone();
  const appointmentId = await committee.appoint(person.id, 'recorder', {
    ...{ organizationId: branch.id, fromOn: '2026-01-01', toOn: '2026-12-31' },
  });
  return { appointmentId, path: `/appointments/${appointmentId}/hand-over` };
}
