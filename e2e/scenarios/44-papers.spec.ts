// A secretary saves a member's card, register and a notice as PDF and in Word. The department makes the card's template the county's
// own: what it writes wrongly is named with what there is; brought back right, the next card is filled into it, and the version
// stays with who and when.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';
import { saved } from '../src/saved.ts';

const examiner = new Examiner();
const found: string[] = [];
let demo: Installation;
let chromium: Chromium;
let secretary: Visitor;
let card = '';
let template: Uint8Array = new Uint8Array();

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

async function look(visitor: Visitor, name: string): Promise<void> {
  found.push(...(await examiner.examine(visitor, name)));
  await picture(visitor.page, name, { whole: true });
}

/** The template with a text in the place of another one. */
function edited(from: string, to: string): { name: string; mimeType: string; buffer: Buffer } {
  const parts = unzipSync(template);
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain(from);
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(text.replace(from, to)) });
  return { name: '积分卡.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) };
}

test('a secretary saves a card, a register and a notice to print', async () => {
  secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = secretary;
  await signIn(page, 'secretary');
  await page.getByRole('link', { name: '积分卡' }).first().click();
  await page
    .getByRole('heading', { name: /积分卡/ })
    .first()
    .waitFor();
  card = new URL(page.url()).pathname;
  const pdf = await saved(page, page.getByRole('button', { name: 'PDF' }).first());
  expect(pdf.name).toMatch(/年度党员积分卡-.*\.pdf$/);
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const register = await saved(page, page.getByRole('button', { name: 'PDF' }).last());
  expect(register.name).toMatch(/积分登记表.*\.pdf$/);
  await look(secretary, 'papers-card');
  await page.getByRole('link', { name: '公示', exact: true }).first().click();
  await page
    .getByRole('link', { name: /积分公示/ })
    .first()
    .click();
  const notice = await saved(page, page.getByRole('button', { name: 'PDF' }));
  expect(notice.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  await look(secretary, 'papers-notice');
}, 120_000);

test('the department edits the template in Word; a place that there is not is named, and the right one is used', async () => {
  const department = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = department;
  await signIn(page, 'department');
  await page.goto('/schemes');
  await page.getByRole('link', { name: 'Word 模板' }).click();
  const part = page.getByRole('region', { name: '积分卡', exact: true });
  const own = await saved(page, part.getByRole('button', { name: '下载现在的模板' }));
  expect(own.name).toBe('card.docx');
  template = new Uint8Array(own.bytes);
  const field = part.getByLabel('上传改好的模板：积分卡');
  await field.setInputFiles(edited('{姓名}', '{手机号}'));
  await part.getByText('模板里的 {手机号} 没有对应的内容').waitFor();
  await look(department, 'paper-templates-refused');
  await field.setInputFiles(edited('本人签名：', '青山县统一式样　本人签名：'));
  await part.getByText('用本县的模板').waitFor();
  await part.getByText('第1版').waitFor();
  await look(department, 'paper-templates');
  const phone = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signIn(phone.page, 'department');
  await phone.page.goto('/paper-templates');
  await phone.page.getByText('第1版').waitFor();
  await look(phone, 'paper-templates-phone');

  // The copy broke off on its way, and somebody at another place has brought one in meanwhile: each is said, and stays to be read.
  const late = edited('本人签名：', '青山县统一式样　签名：');
  await field.setInputFiles({ ...late, buffer: late.buffer.subarray(0, late.buffer.length / 2) });
  await part.getByText('这不是 Word 文档（.docx），或者已经损坏').waitFor();
  await phone.page.getByLabel('上传改好的模板：积分卡').setInputFiles(edited('本人签名：', '青山县统一式样　本人：'));
  await phone.page.getByText('第2版').waitFor();
  await field.setInputFiles(late);
  await part.getByText('第2版').waitFor();
  await part.getByText('别人刚才换了这个模板').waitFor();
  await look(department, 'paper-templates-late');
}, 120_000);

test('the next card in Word is filled into the county’s own template', async () => {
  const { page } = secretary;
  await page.goto(card);
  const word = await saved(page, page.getByRole('button', { name: 'Word' }).first());
  expect(word.name).toMatch(/年度党员积分卡-.*\.docx$/);
  const text = strFromU8(unzipSync(new Uint8Array(word.bytes))['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('青山县统一式样');
  expect(text).not.toContain('{姓名}');
  expect(found).toEqual([]);
}, 60_000);
