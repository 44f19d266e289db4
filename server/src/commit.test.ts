import { expect, test } from 'vitest';
import { keepHour } from './audit/hourly.ts';
import { isSignedBy } from './secrets.ts';
import { exportCheckpoint, signedText } from './audit/make-checkpoint.ts';
import { codesOf, ownOrigin, testServer } from './testing/builders.ts';

const server = await testServer();
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');
const officer = await committee.signedIn('committee-officer');
const { newId, store } = server.services;

const trail = () => store.transaction(committee.id, (tx) => tx.audit.list({ rowsMost: 200 }));
const founding = (name: string) => ({
  ...{ id: newId(), parentId: committee.rootId, kind: 'branch', name },
  ...{ on: '2026-11-20', document: '一号' },
});

test('the same key fifty times at once is one act and fifty like answers', async () => {
  const [asked, key] = [founding('东山党支部'), newId()];
  const before = (await trail()).length;
  const answers = await Promise.all(Array.from({ length: 50 }, () => officer.post('/organizations', asked, key)));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(new Set(answers.map(({ raw }) => raw.toString()))).toHaveLength(1);
  expect((await trail()).length).toBe(before + 1);
});

test('the same key with another body, or for another act, is refused and changes nothing', async () => {
  const [asked, key] = [founding('西山党支部'), newId()];
  expect((await officer.post('/organizations', asked, key)).status).toBe(200);
  const before = (await trail()).length;
  const other = await officer.post('/organizations', { ...asked, name: '北山党支部' }, key);
  expect([other.status, codesOf(other)]).toEqual([409, ['request.key-reused']]);
  const act = await officer.post('/use', { actions: 1, activeSeconds: 1 }, key);
  expect([act.status, codesOf(act)]).toEqual([409, ['request.key-reused']]);
  expect((await trail()).length).toBe(before);
});

test('two people may use the same key; a refused act gives its key back', async () => {
  const key = newId();
  const other = await committee.signedIn('committee-officer');
  expect((await officer.post('/organizations', founding('南一党支部'), key)).status).toBe(200);
  expect((await other.post('/organizations', founding('南二党支部'), key)).status).toBe(200);
  const free = newId();
  const taken = founding('南一党支部');
  expect((await officer.post('/organizations', taken, free)).status).toBe(422);
  expect((await officer.post('/organizations', { ...taken, name: '南三党支部' }, free)).status).toBe(200);
});

test('a write without a key, or with one that is none, is refused', async () => {
  const send = (headers: Record<string, string>) =>
    server.app.inject({
      ...{ method: 'POST', url: '/api/organizations', payload: founding('无名党支部') },
      headers: { ...ownOrigin, cookie: officer.cookie, 'content-type': 'application/json', ...headers },
    });
  expect((await send({})).json()).toMatchObject({ code: 'request.key-missing' });
  for (const key of ['short', 'x'.repeat(65), 'spaces are no key at all']) {
    expect((await send({ 'idempotency-key': key })).json()).toMatchObject({ code: 'request.key-unfit' });
  }
});

test('one-time codes are answered again under their key, and do not lie open in the database', async () => {
  const administrator = await committee.signedIn('system-administrator');
  const person = await committee.person('闻溪', { branchId });
  const key = newId();
  const [first, again] = [
    await administrator.post('/accounts/codes', { people: [{ personId: person.id, revision: 0 }] }, key),
    await administrator.post('/accounts/codes', { people: [{ personId: person.id, revision: 0 }] }, key),
  ];
  expect(again.body).toEqual(first.body);
  const [{ code }] = first.body as [{ code: string }];
  const { rows } = await server.owner.query('select answer_sealed from request_key where key = $1', [key]);
  expect(Buffer.from(rows[0].answer_sealed).toString('latin1')).not.toContain(code);
  const { rows: details } = await server.owner.query('select detail from audit_detail');
  expect(JSON.stringify(details)).not.toContain(code);
});

test('an act is written down with who, where from, about what, old and new', async () => {
  const asked = founding('记名党支部');
  await officer.post('/organizations', asked);
  const [entry] = await trail();
  expect(entry).toMatchObject({ act: 'organizations.found', person_id: officer.person.id, organization_id: asked.id });
  expect(JSON.parse(entry?.detail ?? '')).toMatchObject({
    from: '127.0.0.1',
    changes: [{ after: { name: '记名党支部' } }],
  });
});

test('forty people at once leave one trail without a gap', async () => {
  const before = (await trail()).length;
  await Promise.all(Array.from({ length: 40 }, (_, at) => officer.post('/organizations', founding(`并行${at}党支部`))));
  const entries = await trail();
  expect(entries).toHaveLength(before + 40);
  expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, at) => entries.length - at));
  expect((await store.verify(committee.id)).audit).toMatchObject({ ok: true, value: { sequence: entries.length } });
});

test('every hour in which something happened is signed, by a key that is not in the database', async () => {
  const own = await server.committee('清溪县委');
  const checkpoints = () => store.transaction(own.id, (tx) => tx.checkpoints.list());
  await keepHour(server.services);
  expect(await checkpoints()).toEqual([]);
  const founder = await own.signedIn('committee-officer');
  await founder.post('/organizations', { ...founding('清溪党支部'), parentId: own.rootId });
  await keepHour(server.services);
  await keepHour(server.services);
  const [row, ...others] = await checkpoints();
  expect(others).toEqual([]);
  if (row === undefined) throw new Error('One checkpoint was made.');
  const { publicKey, signature, ...signed } = exportCheckpoint(server.services, row);
  expect(isSignedBy(publicKey, signedText(signed), signature)).toBe(true);
  const changed = { ...signed, audit: { ...signed.audit, sequence: signed.audit.sequence + 1 } };
  expect(isSignedBy(publicKey, signedText(changed), signature)).toBe(false);
});
