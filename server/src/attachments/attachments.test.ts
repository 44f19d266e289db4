import type { Attachment } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { scoredBranch, setToday } from '../testing/scored-branch.ts';
import { sweepFiles } from './sweep.ts';
import { jpeg, pdf, phonePhoto, place } from './testing/pictures.ts';

const server = await testServer();
setToday(server, '2026-11-20');

async function branchWithEntry() {
  const branch = await scoredBranch(server);
  const entryId = server.services.newId();
  const entry = { subjectId: branch.members[2]?.id, item: 'awards', level: 'county', document: '县委〔2026〕18号' };
  const appended = await branch.recorder.post(`/branches/${branch.id}/entries`, {
    ...{ id: entryId, ...entry, occurredOn: '2026-07-28' },
  });
  expect(appended.status).toBe(200);
  const attach = (bytes: Buffer, given: { name?: string; id?: string; by?: Client; at?: string } = {}) => {
    const { name = '奖状.jpg', id = server.services.newId(), by = branch.recorder, at = branch.id } = given;
    const file = new File([new Uint8Array(bytes)], name, { type: 'text/html' });
    return by.upload(`/branches/${at}/entries/${entryId}/attachments`, file, { id });
  };
  const list = async (by = branch.recorder) =>
    ((await by.get(`/branches/${branch.id}/attachments`)).body as { rows: readonly Attachment[] }).rows;
  const read = (id: string, by: Client = branch.recorder, at = branch.id) =>
    by.get(`/branches/${at}/attachments/${id}/file`);
  return { branch, entryId, attach, list, read };
}

test('a photo is attached without its place, is listed with who added it, and comes back as a file to save', async () => {
  const { entryId, attach, list, read } = await branchWithEntry();
  const added = await attach(phonePhoto(6), { name: '..\\..\\奖 状<>"?.html' });
  expect(added.status).toBe(200);
  const [attachment] = await list();
  expect(attachment).toMatchObject({
    entryId,
    kind: 'jpeg',
    name: '奖 状.html',
    size: jpeg.length + 36,
    addedBy: '甄世安',
  });
  expect(JSON.stringify(added.body)).not.toMatch(/[0-9a-f]{64}/);
  const file = await read(attachment?.id ?? '');
  expect(file.status).toBe(200);
  expect(file.headers).toMatchObject({
    'content-type': 'image/jpeg',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cache-control': 'no-store',
  });
  expect(file.headers['content-disposition']).toMatch(/^attachment; .*jpg/);
  for (const word of place) expect(file.raw.includes(word)).toBe(false);
  expect(file.raw.includes(jpeg.subarray(20))).toBe(true);
});

test('what the bytes are decides, not the name; whatever is neither photo nor plain PDF is refused and not kept', async () => {
  const { attach, list, read } = await branchWithEntry();
  const certificate = await attach(pdf(), { name: 'photo.jpg' });
  expect(certificate.body).toMatchObject({ kind: 'pdf' });
  const file = await read((certificate.body as Attachment).id);
  expect([file.headers['content-type'], file.raw.equals(pdf())]).toEqual(['application/pdf', true]);
  expect(codesOf(await attach(Buffer.from('<svg/>'), { name: 'photo.jpg' }))).toEqual(['attachment.kind-unknown']);
  expect(codesOf(await attach(pdf('/Encrypt 9 0 R')))).toEqual(['attachment.pdf-locked']);
  expect(codesOf(await attach(Buffer.alloc(10 * 1024 * 1024 + 1)))).toEqual(['attachment.too-large']);
  expect(codesOf(await attach(Buffer.alloc(12 * 1024 * 1024)))).toEqual(['request.too-large']);
  expect(await list()).toHaveLength(1);
});

test('sent twice it is attached once; another file under its id, and an eleventh, are refused', async () => {
  const { attach, list } = await branchWithEntry();
  const id = server.services.newId();
  const [first, second] = [await attach(jpeg, { id }), await attach(jpeg, { id })];
  expect([first.status, second.body]).toEqual([200, first.body]);
  expect(codesOf(await attach(pdf(), { id }))).toEqual(['attachment.id-taken']);
  for (let more = 0; more < 9; more += 1) expect((await attach(jpeg)).status).toBe(200);
  expect(codesOf(await attach(jpeg))).toEqual(['attachment.too-many']);
  expect(await list()).toHaveLength(10);
});

test('another branch, another committee, a member and a guessed id all get the same answer, and no hash opens anything', async () => {
  const { branch, attach, list, read } = await branchWithEntry();
  await attach(jpeg);
  const [attachment] = await list();
  const id = attachment?.id ?? '';
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  const foreign = await scoredBranch(server);
  const member = await branch.committee.signedIn('member', branch.id);
  for (const reader of [elsewhere.secretary, foreign.secretary, member, server.client()]) {
    const code = reader.cookie === '' ? 'session.none' : 'access.denied';
    expect(codesOf(await read(id, reader))).toEqual([code]);
    expect(codesOf(await reader.get(`/branches/${branch.id}/attachments`))).toEqual([code]);
    expect(codesOf(await attach(jpeg, { by: reader }))).toEqual([code]);
    expect(
      codesOf(await reader.post(`/branches/${branch.id}/attachments/${id}/removal`, { reason: '传错了' })),
    ).toEqual([code]);
  }
  // With one's own branch in the address, another branch's file is as if it were not there.
  for (const [reader, at] of [
    [elsewhere.secretary, elsewhere.id],
    [foreign.secretary, foreign.id],
  ] as const) {
    const asked = [await read(id, reader, at), await read(server.services.newId(), reader, at)];
    expect(asked.map(codesOf)).toEqual([['attachment.unknown'], ['attachment.unknown']]);
    expect(codesOf(await attach(jpeg, { by: reader, at }))).toEqual(['ledger.entry-unknown']);
  }
  const { rows } = await server.owner.query<{ hash: string }>('select hash from attachment where id = $1', [id]);
  for (const path of [
    `/files/${rows[0]?.hash}`,
    `/api/files/${rows[0]?.hash}`,
    `/files/${rows[0]?.hash.slice(0, 2)}/${rows[0]?.hash}`,
  ]) {
    expect((await server.app.inject({ url: path, headers: { cookie: branch.secretary.cookie } })).statusCode).toBe(404);
  }
});

test('a secretary takes away what was attached by mistake; the trail keeps why, and who reads later finds nothing', async () => {
  const { branch, attach, list, read } = await branchWithEntry();
  const id = server.services.newId();
  await attach(jpeg, { id });
  const remove = (by: Client) =>
    by.post(`/branches/${branch.id}/attachments/${id}/removal`, { reason: '传错了，是别人的' });
  expect(codesOf(await remove(branch.recorder))).toEqual(['access.denied']);
  expect((await remove(branch.secretary)).status).toBe(200);
  expect(await list()).toEqual([]);
  expect(codesOf(await read(id))).toEqual(['attachment.unknown']);
  expect(codesOf(await remove(branch.secretary))).toEqual(['attachment.removed-meanwhile']);
});

test('files without a row are put aside at a start, others stay; a file that is gone is said to be', async () => {
  const { attach, list, read } = await branchWithEntry();
  const { files } = server.services;
  const left = await files.keep(Buffer.from('left behind by an act that was not committed'));
  await attach(pdf('/Lang (zh)'));
  const [attachment] = await list();
  await sweepFiles(server.services);
  expect(await files.read(left)).toBeNull();
  expect((await read(attachment?.id ?? '')).status).toBe(200);
  await files.sweep(new Set(), new Date());
  expect(codesOf(await read(attachment?.id ?? ''))).toEqual(['attachment.damaged']);
});
