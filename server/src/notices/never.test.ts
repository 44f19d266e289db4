// What never stands on a notice nor in any answer about one: identity and telephone numbers, days of birth, cases, ballots,
// who objected and why. Every body is walked key by key, and every answer looked through for what was planted.

import type { Notice } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, type ScoredBranch, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

const planted = {
  phone: '13912345678',
  idNumber: '110101198005011234',
  bornOn: '1963-07-19',
  objector: '告发人甲',
  words: '不该外传的异议理由',
  correctionReason: '不该外传的更正理由',
  evidence: '不该外传的更正依据',
  caseDocument: '云纪〔2026〕99号',
};

/** All that a body may hold, by where it stands. */
const known: Readonly<Record<string, readonly string[]>> = {
  '': [
    ...[
      'branch',
      'subject',
      'committee',
      'scheme',
      'kind',
      'period',
      'number',
      'items',
      'lines',
      'meeting',
      'openedOn',
    ],
    ...['closesOn', 'days', 'quotas', 'contact', 'replaces', 'changes'],
  ],
  scheme: ['name', 'version', 'grades'],
  'scheme.grades': ['id', 'name'],
  items: ['id', 'name'],
  lines: ['memberId', 'name', 'exempt', 'points', 'total', 'stars', 'grade'],
  meeting: ['on', 'due', 'present'],
  days: ['day', 'isWorking'],
  quotas: ['honor', 'base', 'percent', 'places', 'names'],
  replaces: ['number', 'checkCode', 'openedOn'],
  changes: ['memberId', 'name', 'what', 'whatName', 'stood', 'stands'],
};

function strangeKeys(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => strangeKeys(each, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [
    ...(known[path]?.includes(key) === true ? [] : [`${path}.${key}`]),
    ...strangeKeys(held, path === '' ? key : `${path}.${key}`),
  ]);
}

function leaks(answer: unknown): readonly string[] {
  const text = JSON.stringify(answer);
  // Digits within ids and hashes are nobody's number.
  const plain = text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}/g, '');
  return [
    ...Object.entries(planted).flatMap(([name, secret]) => (text.includes(secret) ? [name] : [])),
    ...(/(?<!\d)1[3-9]\d{9}(?!\d)/.test(plain) ? ['a telephone number'] : []),
    ...(/(?<!\d)\d{17}[\dXx](?!\d)/.test(plain) ? ['an identity number'] : []),
  ];
}

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

async function plant(branch: ScoredBranch): Promise<void> {
  const { owner } = server;
  const ids = branch.members.map(({ id }) => id);
  await owner.query(`update person set born_on = $2, phone_sealed = $3, id_number_sealed = $4 where id = any($1)`, [
    ids,
    planted.bornOn,
    Buffer.from(planted.phone),
    Buffer.from(planted.idNumber),
  ]);
}

/** Months, a quarter and a month put right, all of a branch with something to hide. */
async function monthly(): Promise<ScoredBranch> {
  setToday(server, '2026-07-01');
  const branch = await scoredBranch(server);
  await plant(branch);
  for (const month of ['2026-07', '2026-08', '2026-09']) await branch.finishMonth(month, '9');
  must(await branch.publish('quarter', '2026-Q3'));
  setToday(server, '2026-10-08');
  await branch.finishMonth('2026-10', '8');
  setToday(server, '2026-11-03');
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  const at = `/branches/${branch.id}/score-corrections/${newId()}`;
  must(
    await branch.recorder.post(at, {
      ...{ memberId: branch.members[2]?.id, period: '2026-10', item: 'item-01', stood: '8', points: '7' },
      ...{ reason: planted.correctionReason, evidence: planted.evidence },
    }),
  );
  must(await panel.post(`${at}/pass`));
  must(await branch.publish('month', '2026-10'));
  const notices = must(await branch.secretary.get(`/branches/${branch.id}/notices`)).body as Notice[];
  must(
    await branch.recorder.post(`/notices/${notices[0]?.id}/objections/${newId()}`, {
      ...{ subjectId: branch.members[2]?.id, about: 'total', item: null, words: planted.words },
      objector: planted.objector,
    }),
  );
  must(
    await branch.secretary.post(`/branches/${branch.id}/entries`, {
      ...{ id: newId(), subjectId: branch.members[2]?.id, item: 'discipline', level: 'county' },
      ...{ occurredOn: '2026-10-12', document: planted.caseDocument },
    }),
  );
  return branch;
}

/** What sections of a total have come to by the end of a half year. */
async function halfYearly(): Promise<ScoredBranch> {
  setToday(server, '2026-06-30');
  const branch = await scoredBranch(server, { scheme: schemeText('community-four') });
  await plant(branch);
  must(await branch.publish('half', '2026-H1'));
  return branch;
}

test.each([
  ['months, a quarter and a correction', monthly],
  ['a half year', halfYearly],
])('%s: no body holds more than what is known, and no answer what was planted', async (_, make) => {
  const branch = await make();
  const { rows } = await server.owner.query<{ id: string; body: unknown; check_code: string }>(
    'select id, body, check_code from notice where committee_id = $1',
    [branch.committee.id],
  );
  expect(rows.length).toBeGreaterThan(0);
  for (const { body } of rows) expect([strangeKeys(body), leaks(body)]).toEqual([[], []]);
  const at = `/branches/${branch.id}`;
  const paths = [
    ...[`${at}/notices`, `${at}/hall`, `${at}/notices-on-the-way`],
    ...['month/2026-10', 'month/2026-11', 'quarter/2026-Q3', 'half/2026-H1'].map((of) => `${at}/notices/${of}/draft`),
    ...rows.flatMap(({ id, check_code: code }) => [`/notices/${id}`, `/notice-codes/${code}`]),
  ];
  const readers = [
    ...[branch.secretary, branch.recorder, await branch.committee.signedIn('member', branch.id)],
    ...[
      await branch.committee.signedIn('review-panel', branch.id),
      await branch.committee.signedIn('committee-officer'),
    ],
    server.client(),
  ];
  for (const path of paths)
    for (const reader of readers) {
      const { status, body } = await reader.get(path);
      expect([path, status, leaks(body)]).toEqual([path, status, []]);
      const isStranger = reader === readers.at(-1);
      if (isStranger) expect([path, status === 200]).toEqual([path, path.startsWith('/notice-codes/')]);
    }
  const codes = rows.map(({ check_code: code }) => code);
  for (const code of codes) {
    const { body } = must(await server.client().get(`/notice-codes/${code}`));
    const told = JSON.stringify(body);
    expect(branch.members.filter(({ name, id }) => told.includes(name) || told.includes(id))).toEqual([]);
  }
  expect((await server.client().get('/notice-codes/2222-2222-22')).status).toBe(404);
});
