// A branch opens a case of urged withdrawal about a member. Step by step it is proposed, filed, looked into, talked over, heard,
// counted, reviewed, decided, told and announced, each by whom it falls to; the member reads everything on his telephone once he is
// told, answers, brings somebody, reserves his view and appeals. Whoever has no part sees nothing of it.
// In another branch six months of somebody stand empty: its secretary is asked to look, and writes down what he found.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose, fillDay } from '../src/fields.ts';
import { randomUUID } from 'node:crypto';
import { go, moveDay, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { appoint, beginYear, branchNamed } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { askService, readMe, readService } from '../src/service.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

async function visit(username: string, screen: typeof officeScreen | typeof phoneScreen = officeScreen) {
  const visitor = await chromium.visit({ address: demo.address, screen });
  await signIn(visitor.page, username);
  return visitor;
}

/** Opens the case anew, fills in what the next step needs beside its words, and records it. */
async function take(
  { page }: Visitor,
  step: string,
  words: { readonly label: string; readonly said: string },
  fill: () => Promise<void> = async () => {},
): Promise<void> {
  await page.reload();
  await page.getByRole('heading', { name: `下一步：${step}` }).waitFor();
  await fill();
  await page.getByRole('textbox', { name: words.label, exact: true }).fill(words.said);
  await page.getByRole('button', { name: '记下这一步' }).click();
  await page.getByRole('heading', { name: `下一步：${step}` }).waitFor({ state: 'hidden' });
}

async function talkers({ page }: Visitor): Promise<void> {
  await page.getByLabel('第1人').fill('卢长河');
  await page.getByLabel('第2人').fill('徐望舒');
}

test('a case goes its steps, with the member told, heard and free to appeal', async () => {
  const examiner = new Examiner();
  const found: string[] = [];
  const secretary = await visit('secretary');
  const { page } = secretary;
  const { branch } = await readMe(page);
  await page.getByRole('link', { name: '组织处置' }).click();
  await page.getByText('没有和您有关的案卷').waitFor();
  await page.getByRole('link', { name: '立一件案卷' }).click();
  await choose(page.getByLabel('关于谁'), '周岚');
  await page.getByLabel('劝其退党').check();
  await page.getByLabel('没有', { exact: true }).check();
  await page
    .getByLabel('事由：有哪些事实，有什么依据')
    .fill('去年四月起十次支部大会没有参加，党费由家人代交，三次找他谈过，没有改变。');
  await page.getByLabel('温知行').check();
  await page.getByLabel('武知节').check();
  found.push(...(await examiner.examine(secretary, 'opening')));
  await picture(page, 'case-open', { whole: true });
  await page.getByRole('button', { name: '立卷', exact: true }).click();
  await page.getByRole('heading', { name: /^周岚 · 劝其退党 2026-1/ }).waitFor();
  const at = new URL(page.url()).pathname;

  const committee = await visit('committee');
  const department = await visit('department');
  const member = await visit('member', phoneScreen);
  // Neither another officer of the branch nor, before he is told, the member himself.
  for (const username of ['organization', 'member']) {
    const outside = await visit(username);
    expect((await readService(outside.page, at)).status).toBe(403);
    await outside.context.close();
  }
  await take(secretary, '支委会提出意见', { label: '支委会的意见和理由', said: '支委会五人到会，一致提出劝其退党。' });
  await go(committee, at);
  await take(committee, '报上级党委备案', { label: '备案意见', said: '同意备案，请先把事实查清。' }, () =>
    committee.page.getByLabel('文号').fill('乡组备〔2026〕3号'),
  );
  await page.reload();
  for (const name of ['魏小满', '沈若汀']) {
    await choose(page.getByLabel('谁', { exact: true }), name);
    await page.getByRole('button', { name: '指定', exact: true }).click();
    await page.getByRole('button', { name: `${name}不再参加` }).waitFor();
  }
  await take(secretary, '成立调查组', {
    label: '调查组由哪些人组成，查什么',
    said: '魏小满、沈若汀二人，查签到、党费和本人外出情况。',
  });
  const inquirer = await visit('recorder');
  await go(inquirer, at);
  await take(inquirer, '写出调查结果', {
    label: '调查结果',
    said: '十次大会签到表上都没有他。他说在外地照顾母亲，没有请假。邻居证实他母亲去年住院。',
  });
  await take(secretary, '和本人谈话', { label: '谈了什么，本人说了什么', said: '他承认没有请假，说不愿退党。' }, () =>
    talkers(secretary),
  );

  await member.page.reload();
  await member.page.getByText('有1件组织处置案卷和您有关').waitFor();
  await member.page.getByRole('link', { name: '去看', exact: true }).click();
  await member.page.getByRole('link', { name: '劝其退党 2026-1' }).click();
  await member.page.getByRole('heading', { name: '您的权利' }).waitFor();
  await member.page.getByText('邻居证实他母亲去年住院').waitFor();
  found.push(...(await examiner.examine(member, at)));
  await picture(member.page, 'case-person-phone', { whole: true });
  await member.page.getByLabel('内容', { exact: true }).fill('母亲住院四个月，病历和车票都在，可以交。以后每次到会。');
  await member.page.getByRole('button', { name: '写进案卷' }).click();
  await member.page.getByText('本人的答复').waitFor();
  await member.page.getByText('请人作证、申辩', { exact: true }).click();
  await choose(member.page.getByLabel('本支部的人'), '高远帆');
  await member.page.getByRole('button', { name: '请他来' }).click();
  // The form folds away with the name in it; it then stands among those who take part.
  await member.page.getByText('高远帆').filter({ visible: true }).first().waitFor();

  await take(
    secretary,
    '通知本人到会',
    { label: '怎样通知的，本人怎样答复', said: '当面把通知交给他，他说会来。' },
    () => fillDay(page.getByLabel('通知他哪天到会'), '2026-12-05'),
  );
  await moveDay(page, '2026-12-05');
  await take(
    secretary,
    '听取本人意见',
    { label: '本人的意见；没有来的，写明情况', said: '他到会说明了情况，高远帆替他作证。' },
    () => page.getByLabel('到会听取').check(),
  );
  await page.reload();
  await page.getByRole('heading', { name: '下一步：党员大会表决' }).waitFor();
  const told = await page.getByText(/今天支部有正式党员\d+人/).innerText();
  const least = Number(/到会至少(\d+)人/.exec(told)?.[1]);
  await page.getByLabel('无记名投票').check();
  await page.getByLabel('实到').fill(String(least + 2));
  await page.getByLabel('赞成', { exact: true }).fill(String(least));
  await page.getByLabel('不赞成', { exact: true }).fill('1');
  await page.getByLabel('弃权').fill('1');
  await page.getByLabel('大会讨论的情况和决议').fill('大会讨论后无记名表决，超过应到人数一半赞成。');
  found.push(...(await examiner.examine(secretary, 'counting')));
  await picture(page, 'case-meeting', { whole: true });
  await page.getByRole('button', { name: '记下这一步' }).click();
  await page.getByText('通过', { exact: true }).waitFor();
  await take(committee, '上级党委预审', { label: '预审意见', said: '材料齐，步骤到位，本人的病历已附卷。' });
  await go(department, at);
  await take(
    department,
    '组织部门书面预审',
    { label: '书面预审意见', said: '事实清楚。请党委考虑本人家里的困难。' },
    () => department.page.getByLabel('文号').fill('组审〔2026〕7号'),
  );
  await take(committee, '上级党委决定', { label: '决定的理由', said: '多次谈话没有改变，同意支部意见。' }, async () => {
    await committee.page.getByLabel('批准', { exact: true }).check();
    await committee.page.getByLabel('文号').fill('乡委〔2026〕21号');
    found.push(...(await examiner.examine(committee, 'deciding')));
    await picture(committee.page, 'case-decision', { whole: true });
  });
  await take(
    secretary,
    '把决定告诉本人并谈话',
    { label: '谈话的情况，本人的态度', said: '告诉了他决定和怎样申诉，他说要申诉。' },
    () => talkers(secretary),
  );
  await take(secretary, '在党员大会上宣布', { label: '宣布的情况', said: '在支部党员大会上宣布。' });
  await page.getByText('已决定并宣布').waitFor();
  await committee.page.reload();
  await committee.page.getByText('程序不会自己办').waitFor();
  await picture(committee.page, 'case-closed', { whole: true });

  await member.page.reload();
  await member.page.getByLabel('申诉', { exact: true }).check();
  await member.page.getByLabel('内容', { exact: true }).fill('照顾病人不是不履行义务，请复查。');
  await member.page.getByRole('button', { name: '写进案卷' }).click();
  await member.page.getByText('申诉已经交上去').waitFor();
  await picture(member.page, 'case-appeal-phone', { whole: true });
  await department.page.reload();
  await department.page.getByLabel('改变原决定').check();
  await department.page.getByLabel('理由', { exact: true }).fill('情况属实，撤销原决定，由支部帮助他参加组织生活。');
  await department.page.getByRole('button', { name: '答复', exact: true }).click();
  await department.page.getByText('改变原决定').waitFor();
  await member.page.reload();
  await member.page.getByText('情况属实，撤销原决定').waitFor();

  await page.reload();
  await page.getByRole('link', { name: '打印卷内目录' }).click();
  await page.getByRole('cell', { name: '党员大会表决' }).waitFor();
  found.push(...(await examiner.examine(secretary, 'register')));
  await picture(page, 'case-register', { whole: true });
  await go(secretary, '/me/cases');
  await page.getByRole('link', { name: '劝其退党 2026-1' }).waitFor();
  found.push(...(await examiner.examine(secretary, 'own cases')));
  await picture(page, 'case-list');
  await member.page.getByRole('button', { name: 'English' }).click();
  await member.page.getByRole('heading', { name: 'Your rights' }).waitFor();
  found.push(...(await examiner.examine(member, 'in English')));
  await picture(member.page, 'case-person-english', { whole: true });
  const record = (await readService(member.page, '/me/record')).body as { readonly cases: readonly object[] };
  expect(record.cases.length).toBeGreaterThan(12);
  expect((await readService(page, `/branches/${branch?.id}/lapses`)).status).toBe(200);
  for (const visitor of [member, secretary, committee, department, inquirer]) found.push(...visitor.faults);
  expect(found).toEqual([]);
}, 240_000);

test('six months that stand empty are a question on the desk, and what was found is written down', async () => {
  const examiner = new Examiner();
  const found: string[] = [];
  const department = await visit('department');
  await department.page.getByRole('link', { name: '导入' }).first().click();
  await department.page.getByLabel(/选要导入的党员名册/).setInputFiles({
    ...{ name: '史志办名册.csv', mimeType: 'text/csv', buffer: Buffer.from(roster) },
  });
  await department.page.getByText('导入好了：3人。').waitFor();
  const id = (await branchNamed(department.page, branchName))?.id ?? '';
  await beginYear(department.page, id, '机关党员积分制管理');
  await appoint(chromium, { address: demo.address, name: '卢长河', role: '支部书记', branch: branchName });
  const secretary = await visit('secretary');
  const { page } = secretary;
  await moveDay(page, '2026-12-06');
  for (const month of ['06', '07', '08', '09', '10', '11']) {
    const on = `2026-${month}-20`;
    const { body } = await readService(page, `/branches/${id}/due-members?on=${on}`);
    const { members } = body as { readonly members: readonly { readonly id: string; readonly name: string }[] };
    const settled = await askService(page, `/branches/${id}/events/${randomUUID()}/settle`, 'POST', {
      ...{ revision: 0, kind: 'training', on, title: '集中培训', place: null, words: null },
      lines: members.map((member) => ({
        ...{ memberId: member.id, state: member.name === '骆望山' ? 'absent' : 'came', madeUpOn: null },
      })),
    });
    expect(settled).toMatchObject({ status: 200 });
  }
  await go(secretary, `/branches/${id}/desk`);
  await page.reload();
  await page.getByText('有1处连续六个月没有记录，请核实').waitFor();
  await page.getByRole('link', { name: '去核实' }).click();
  await page.getByText('没有参加组织生活').first().waitFor();
  await page.getByRole('button', { name: '记核实的情况' }).click();
  await page.getByLabel('有正当理由', { exact: true }).check();
  await page.getByLabel('情况', { exact: true }).fill('在县医院住院，请假条漏了登记，已补上。');
  found.push(...(await examiner.examine(secretary, 'looking into it')));
  await picture(page, 'case-lapse', { whole: true });
  await page.setViewportSize(phoneScreen);
  found.push(...(await examiner.examine(secretary, 'looking into it by telephone')));
  await picture(page, 'case-lapse-phone', { whole: true });
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByRole('heading', { name: '核实过的' }).waitFor();
  await page.getByText('没有要核实的').waitFor();
  found.push(...secretary.faults);
  expect(found).toEqual([]);
}, 180_000);

const branchName = '青禾县史志办党支部';
const roster = `\ufeff姓名,性别,民族,出生日期,入党日期,转正日期,所在党支部,党内职务,人员类别,手机号
骆望山,男,汉族,1970-03-01,2008-07-01,2009-07-01,${branchName},,正式党员 机关,13900000081
席明远,女,汉族,1974-03-01,2008-07-01,2009-07-01,${branchName},,正式党员 机关,13900000082
柏秋生,男,汉族,1978-03-01,2008-07-01,2009-07-01,${branchName},,正式党员 机关,13900000083
`;
