// A year of system 11 in a village branch of eight, from the meeting that adopts the rules to the archive that a stranger checks.
// The department writes down the adoption and begins the year; the branch makes its own rules, a recorder is named, members
// pledge for the year. January is walked wholly by hand: what members declare, the register, the committee's first review, the members'
// meeting, the notice over the Spring Festival. The months up to November pass by the service's addresses, as they are the same
// clicks again; in September somebody is punished. December, filing, appraisal and rating are by hand again, the year's notice
// hangs over the New Year, a member objects and is answered, and then a meeting decides on the roll of honor and on help.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose, fillDay } from '../src/fields.ts';
import { go } from '../src/hands.ts';
import { type Installation, runCommand, startDemo } from '../src/installation.ts';
import { hangOut, passOnPage } from '../src/months.ts';
import { appoint, appointAll } from '../src/office.ts';
import {
  type Adoption,
  fillAdoption,
  hangByHand,
  minutesOf,
  OwnVillage,
  passTime,
  post,
  recordAdoption,
  writeMinutes,
} from '../src/own-village.ts';
import { packedFile } from '../src/packed-file.ts';
import { picture } from '../src/pictures.ts';
import { readService, readSheet } from '../src/service.ts';

const people = ['秦知夏', '丁望川', '史若禾', '白守石', '江念溪', '孟立舟', '乔远山', '鲁望舒'] as const;
const [secretaryName, recorderName, best, panelName, near, punished, committeeName, absent] = people;
/** Points of each for a month's pledges; where somebody is not here he is given all there are. */
const monthly: Readonly<Record<string, number>> = {
  丁望川: 5,
  白守石: 5,
  江念溪: 4.5,
  孟立舟: 4.5,
  乔远山: 5.5,
  鲁望舒: 4,
};

let demo: Installation;
let chromium: Chromium;
let village: OwnVillage;
let secretary: Visitor;
let recorder: Visitor;
let member: Visitor;
let folder = '';
const begun = Date.now();
const examiner = new Examiner();
const found: string[] = [];

beforeAll(async () => {
  [demo, chromium, folder] = await Promise.all([startDemo(), startChromium(), mkdtemp(join(tmpdir(), 'year-'))]);
});

afterAll(async () => {
  console.info(`a year of system 11: ${Math.round((Date.now() - begun) / 1000)} s`);
  await chromium.close();
  await demo.stop();
  await rm(folder, { recursive: true, force: true });
});

async function look(visitor: Visitor, name: string, options: { whole?: boolean } = { whole: true }): Promise<void> {
  found.push(...(await examiner.examine(visitor, name)));
  await picture(visitor.page, `year-11-${name}`, options);
}

/** What was found since the last time. */
function faultsFound(): readonly string[] {
  for (const { faults } of [secretary, recorder, member]) found.push(...faults.splice(0));
  return found.splice(0);
}

const stepAt = (step: string, period: string) => village.at(`steps/${step}/${period}`);
const all = { due: '8', present: '7', ayes: '7' };
const allForIt = { due: 8, present: 7, ayes: 7 };

test('the department writes down who adopted the rules and when members were told, and the branch begins its year under them', async () => {
  village = await OwnVillage.found(chromium, {
    ...{ address: demo.address, day: '2027-01-04', name: '柳湾新村党支部', people },
  });
  const { page } = village.department;
  const { body } = (await readService(page, '/scheme-library/fengxian')).body as { readonly body: string };
  const adoption: Adoption = {
    text: body.replace('version: "1.0"', 'version: "2.0"').replace('inForceOn: 2026-01-01', 'inForceOn: 2027-01-01'),
    ...{ version: '党员积分制（20/70/10） 2.0', year: 2027 },
    ...{ meetingOn: '2026-12-28', toldOn: '2026-12-31', document: '青组发〔2026〕31号' },
  };
  await fillAdoption(village.department, adoption);
  await look(village.department, 'adoption');
  await recordAdoption(village.department, adoption, village.name);
  await look(village.department, 'schemes');
  const branch = village.name;
  await appointAll(chromium, demo.address, [
    { name: secretaryName, role: '支部书记', branch },
    { name: committeeName, role: '支部委员', branch },
    { name: panelName, role: '考评小组', branch },
  ]);
  secretary = await village.member(secretaryName);
  expect([...found.splice(0), ...village.department.faults]).toEqual([]);
});

test('the branch adopts its own rules, a recorder is named, and members pledge for the year', async () => {
  const { page } = secretary;
  await go(secretary, village.at('steps'));
  await look(secretary, 'steps-begin', {});
  await go(secretary, stepAt('rules', '2027'));
  await writeMinutes(page, { words: '通过本支部积分细则，已逐户告知。', ...all });
  await look(secretary, 'rules');
  await appoint(chromium, { address: demo.address, name: recorderName, role: '记录员', branch: village.name });
  recorder = await village.member(recorderName);
  await page.goto(stepAt('recorder', '2027'));
  await page.getByText('已办', { exact: true }).waitFor();
  await look(secretary, 'recorder-named', {});

  member = await village.member(best, 'phone');
  const phone = member.page;
  await go(member, '/me/pledges');
  for (const [kind, words] of [
    ['共性承诺', '每月参加主题党日，不无故缺席'],
    ['岗位承诺', '管好村口一段渠，汛期天天巡'],
    ['实事承诺', '入冬前帮三户独居老人修好烟囱'],
    ['自律承诺', '喜事新办，不收彩礼'],
  ] as const) {
    await phone.getByRole('button', { name: '作一项承诺' }).tap();
    const dialog = phone.getByRole('dialog');
    await choose(dialog.getByLabel('哪一类'), kind);
    await dialog.getByLabel('承诺做什么').fill(words);
    if (kind === '共性承诺') await look(member, 'pledge-phone', {});
    await dialog.getByRole('button', { name: '签名并交上去' }).tap();
    await dialog.waitFor({ state: 'hidden' });
  }
  await phone.getByText('等对方签字').nth(3).waitFor();
  await look(member, 'pledges-phone');

  // The others have signed on paper, which the recorder types; his own he pledges himself.
  for (const name of people.filter((each) => each !== best))
    for (const [kind, words] of [
      ['common', '按时参加组织生活，按时交党费'],
      ['post', '联系五户，有事当天上门'],
      ['practical', '带头清运自家门前一段路'],
      ['self-discipline', '不打牌赌钱，不信谣传谣'],
    ] as const) {
      await post(recorder.page, village.at(`members/${village.personId(name)}/pledges`), {
        ...{ id: randomUUID(), kind, words, dueOn: '2027-12-31', pledgedOn: '2027-01-04' },
        months: Array.from({ length: 12 }, (_, at) => `2027-${String(at + 1).padStart(2, '0')}`),
      });
    }
  await page.goto(village.at('pledges/2027-01'));
  await page.getByRole('button', { name: '全部签字' }).click();
  // Nobody signs for the branch what he pledges himself.
  await page.getByText('您自己的4项，由另一位支部委员签字').waitFor();
  await look(secretary, 'pledges-own-left', {});
  const other = await village.member(committeeName);
  await go(other, village.at('pledges/2027-01'));
  await other.page.getByRole('button', { name: '全部签字' }).click();
  await other.page.getByText('各类都齐，可以评分了').waitFor();
  await look(other, 'pledges');
  await other.context.close();
  expect(faultsFound()).toEqual([]);
});

test('January by hand: a deed is declared and verified, the register kept, the committee reviews, the meeting decides', async () => {
  const { page } = secretary;
  await passTime(page, '2027-01-25');
  await member.page.goto('/home');
  await look(member, 'home-phone');
  await member.page.getByRole('link', { name: '报一件事' }).tap();
  await member.page.getByRole('button', { name: '奖励积分' }).tap();
  await member.page.getByLabel('做了什么').fill('连续三夜守渠口，保住下游二十亩菜地');
  await look(member, 'declare-phone');
  await member.page.getByRole('button', { name: '交上去' }).tap();
  await member.page.waitForURL('**/me/declarations');

  const panel = await village.member(panelName);
  await go(panel, village.at('declarations'));
  await panel.page.getByRole('button', { name: new RegExp(`核实：${best}`) }).click();
  const dialog = panel.page.getByRole('dialog');
  await dialog.getByLabel('核定分值').fill('4');
  await look(panel, 'verify', {});
  await dialog.getByRole('button', { name: '核实', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  found.push(...panel.faults);
  await panel.context.close();

  await recorder.page.goto(stepAt('declaration', '2027-01'));
  await writeMinutes(recorder.page, { words: '收到一份申报，已由考评小组核实；其余七人本月没有要报的。' });
  await look(recorder, 'declaration');
  await passTime(page, '2027-01-28');
  await recorder.page.goto(stepAt('registration', '2027-01'));
  await writeMinutes(recorder.page, { words: '一月的事项都已登记，没有要核对的。' });

  await passTime(page, '2027-02-01');
  await recorder.page.goto(village.at('sheets/2027-01'));
  await typePoints(
    recorder,
    people.filter((name) => name !== recorderName),
  );
  await look(recorder, 'sheet', {});
  await page.goto(village.at('desk'));
  await look(secretary, 'desk-january');
  await page.goto(village.at('sheets/2027-01'));
  await typePoints(secretary, [recorderName]);
  await passOnPage(page, '2027-02-01');
  await look(secretary, 'sheet-passed', {});

  // The sheet of the members' meeting: one did not come, and one point of the base goes with it.
  await passTime(page, '2027-02-02');
  await post(recorder.page, village.at(`events/${randomUUID()}/settle`), {
    ...{ revision: 0, kind: 'members-meeting', on: '2027-02-02', title: '二月党员大会', place: '村委会', words: null },
    lines: people.map((name) => ({
      ...{ memberId: village.personId(name), madeUpOn: null },
      state: name === absent ? 'absent' : 'came',
    })),
  });
  await page.goto(stepAt('members-meeting', '2027-01'));
  await look(secretary, 'meeting-form');
  await writeMinutes(page, { words: '逐人通过一月初评结果。', ...all });
  await look(secretary, 'meeting');
  expect(faultsFound()).toEqual([]);
});

test('January’s notice goes through its boxes and hangs for seven working days over the Spring Festival', async () => {
  const { page } = secretary;
  await recorder.page.goto(village.at('notices/month/2027-01'));
  await look(recorder, 'notice-draft');
  const at = await hangByHand(village.at('notices/month/2027-01'), { by: secretary, with: recorder });
  await look(secretary, 'notice');
  const { openedOn, closesOn } = (await readService(page, at)).body as Record<string, string>;
  // 2 February is a Tuesday; the Festival is assumed from the 5th to the 12th, so 3, 4, 15–19 February.
  expect([openedOn, closesOn]).toEqual(['2027-02-02', '2027-02-19']);
  await member.page.goto(at);
  await look(member, 'notice-phone');
  await member.page.goto(`/members/${village.personId(best)}/card`);
  await look(member, 'card-january-phone');
  expect(faultsFound()).toEqual([]);
});

test('the months up to November pass; in September somebody is punished, and it is put on record by its document', async () => {
  const { page } = secretary;
  for (let number = 2; number <= 11; number += 1) {
    const month = `2027-${String(number).padStart(2, '0')}`;
    const next = `2027-${String(number + 1).padStart(2, '0')}`;
    await passTime(page, `${next}-02`);
    await post(recorder.page, stepAt('declaration', month), minutesOf(`${next}-01`, '收齐申报'));
    await post(recorder.page, stepAt('registration', month), minutesOf(`${next}-01`, '都已登记'));
    await givePoints(month);
    await post(page, village.at(`sheets/${month}/pass`), { passedOn: `${next}-02`, membersDue: 5, membersPresent: 4 });
    await post(page, stepAt('members-meeting', month), minutesOf(`${next}-02`, '逐人通过', allForIt));
    await hangOut(page, recorder.page, village.at(`notices/month/${month}`));
    if (number % 3 === 0)
      await post(page, stepAt('filing', `2027-Q${number / 3}`), minutesOf(`${next}-02`, '已报镇党委备案'));
    if (number !== 9) continue;
    await page.goto(village.at('vetoes/2027'));
    await page.getByRole('button', { name: '登记一票否决' }).click();
    const form = page.getByRole('form', { name: '登记一票否决' });
    await choose(form.getByLabel('哪一项'), '违法违纪');
    await choose(form.getByLabel('关于谁'), punished);
    await fillDay(form.getByLabel('哪天起'), '2027-09-20');
    await form.getByLabel('认定的机关').fill('青禾县纪委监委');
    await form.getByLabel('认定的文书').fill('青纪决〔2027〕18号');
    await form.getByLabel('认定的事由').fill('酒后驾车，受到党内警告处分');
    await look(secretary, 'veto');
    await form.getByRole('button', { name: '登记' }).click();
    await page.getByText('青禾县纪委监委，青纪决〔2027〕18号').waitFor();
  }
  await post(recorder.page, village.at('entries'), {
    ...{ id: randomUUID(), subjectId: village.personId(best), item: 'commendation', level: 'county' },
    ...{ occurredOn: '2027-07-01', document: '青委发〔2027〕12号' },
  });
  await page.goto(village.at('desk'));
  await page.getByText(/2028\s?年的放假安排还没有录入/).waitFor();
  await look(secretary, 'desk-december');
  // The next year's holidays are known by then, and notices reach into them.
  const department = village.department.page;
  await department.goto('/calendar');
  await department.getByLabel('放假，每行一段').fill('2028-01-01 至 2028-01-03');
  await department.getByLabel('通知文号').fill('国办发明电〔2027〕6号');
  await department.getByRole('button', { name: '录入2028年' }).click();
  await department.getByText('已录入').waitFor();
  expect(faultsFound()).toEqual([]);
});

test('at the year’s end every step left is named and done in its order, and the meeting rates', async () => {
  const { page } = secretary;
  await passTime(page, '2027-12-31');
  await page.goto(village.at('year-end'));
  await page.getByText('先办“年底评议”（2027年）').waitFor();
  await look(secretary, 'year-end-left');
  await post(recorder.page, stepAt('declaration', '2027-12'), minutesOf('2027-12-31', '收齐申报'));
  await post(recorder.page, stepAt('registration', '2027-12'), minutesOf('2027-12-31', '都已登记'));
  await givePoints('2027-12');
  await page.goto(village.at('sheets/2027-12'));
  await passOnPage(page, '2027-12-31');
  await page.goto(stepAt('members-meeting', '2027-12'));
  await writeMinutes(page, { words: '逐人通过十二月初评结果。', ...all });
  await hangOut(page, recorder.page, village.at('notices/month/2027-12'));
  await page.goto(stepAt('filing', '2027-Q4'));
  await writeMinutes(page, { words: '第四季度积分已报镇党委备案。' });
  await page.goto(stepAt('year-end-appraisal', '2027'));
  await writeMinutes(page, { words: '逐人评议，没有不同意见。', due: '8', present: '7' });

  await page.goto(village.at('year-end'));
  await page.getByText('都齐了，可以开会评定').waitFor();
  await look(secretary, 'year-end-whole');
  await page.getByRole('button', { name: '会议评定，定下结果' }).click();
  await fillDay(page.getByLabel('哪天开的会'), '2027-12-31');
  await page.getByLabel('实到多少人').fill('7');
  await page.getByLabel('赞成多少人').fill('6');
  // Points suggest, the meeting decides.
  await page.getByRole('button', { name: '加一个' }).click();
  await choose(page.getByLabel('第1个：谁'), near);
  await choose(page.getByLabel('第1个：定什么等次'), '合格');
  await page.getByLabel('第1个：理由').fill('汛期连夜转移邻居家两个孩子，会议一致同意');
  await look(secretary, 'year-end-confirm');
  await page.getByRole('button', { name: '评定完毕，记下' }).click();
  await page.getByRole('heading', { name: '评定结果' }).waitFor();
  await look(secretary, 'year-end-confirmed');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name }).first();
  expect(await row(best).innerText()).toMatch(/96\.00[\s\S]*优秀/);
  expect(await row(punished).innerText()).toMatch(/不合格/);
  expect(faultsFound()).toEqual([]);
});

test('the year’s notice hangs for seven working days over the New Year; a member objects and is answered', async () => {
  const { page } = secretary;
  const at = await hangByHand(village.at('notices/year/2027'), { by: secretary, with: recorder });
  await look(secretary, 'year-notice');
  const { openedOn, closesOn } = (await readService(page, at)).body as Record<string, string>;
  // The last day of 2027 is a Friday; 4–7 and 10–12 January.
  expect([openedOn, closesOn]).toEqual(['2027-12-31', '2028-01-12']);
  await member.page.goto(`/members/${village.personId(best)}/card`);
  await member.page.getByText('96.00').first().waitFor();
  await look(member, 'card-year-phone');

  const objector = await village.member(absent, 'phone');
  await objector.page.goto(at);
  await look(objector, 'year-notice-phone');
  await objector.page.getByRole('link', { name: '提出异议' }).click();
  await objector.page.getByLabel('理由：哪里不对，有什么依据').fill('二月大会那天我在卫生院，请过假，不该扣那一分。');
  await look(objector, 'objection-phone');
  await objector.page.getByRole('button', { name: '提交' }).click();
  await objector.page.getByText('等着指定调查人').waitFor();
  const objection = new URL(objector.page.url()).pathname;
  await page.goto(objection);
  await page.getByRole('group', { name: '可以指定的人' }).getByRole('checkbox').first().waitFor();
  const free = await page.getByRole('group', { name: '可以指定的人' }).locator('input:enabled').all();
  for (const box of free.slice(0, 2)) await box.check();
  await page.getByRole('button', { name: '指定这2人' }).click();
  await page.getByText('正在调查').waitFor();
  await passTime(page, '2028-01-06');
  await page.goto(objection);
  await page.getByLabel('查明的情况').fill('查了请假条和卫生院记录，二月二日没有请假，是第二天补的条子。');
  await page.getByLabel('不成立').check();
  await page.getByLabel('给提出人的答复和理由').fill('请假要事先说，补条子不算；当面讲清楚了，本人没有别的意见。');
  await page.getByRole('button', { name: '答复', exact: true }).click();
  await page.getByText('已答复').waitFor();
  await look(secretary, 'objection-answered');
  await objector.page.reload();
  await look(objector, 'objection-answered-phone');
  found.push(...objector.faults);
  await objector.context.close();
  expect(faultsFound()).toEqual([]);
});

test('once the notice is closed a meeting decides on the roll of honor and on help with a named helper; each reads it on the phone', async () => {
  const { page } = secretary;
  await passTime(page, '2028-01-13');
  await page.goto(village.at('measures/2027'));
  const roll = page.getByRole('region', { name: '列入英模库' });
  await roll.waitFor();
  await look(secretary, 'measures');
  const decide = async (part: typeof roll, reasons: string, months?: string) => {
    await part.getByRole('button', { name: '记下会议的决定' }).click();
    await fillDay(part.getByLabel('开会日期'), '2028-01-13');
    for (const [label, value] of [
      ['应到人数', '8'],
      ['实到人数', '7'],
      ['赞成人数', '6'],
      ['期限（月）', months],
    ] as const)
      if (value !== undefined) await part.getByLabel(label).fill(value);
    await part.getByLabel('理由').fill(reasons);
    await choose(part.getByLabel('由谁去办'), secretaryName);
    await fillDay(part.getByLabel('哪天之前办完'), '2028-01-31');
  };
  await roll.getByRole('checkbox', { name: best }).check();
  await decide(roll, '守渠、修烟囱，全年任务样样走在前头。');
  await look(secretary, 'roll-decide');
  await roll.getByRole('button', { name: '记下决定' }).click();
  await roll.getByRole('link', { name: best }).waitFor();

  const help = page.getByRole('region', { name: '列入帮扶名单' });
  await help.getByRole('checkbox', { name: punished }).check();
  await decide(help, '受处分以后情绪低，支部不能不管。', '12');
  await choose(help.getByLabel('帮助人', { exact: true }), panelName);
  await help.getByLabel('怎么帮扶').fill('一对一结对，每半个月谈一次心');
  await look(secretary, 'help-decide');
  await help.getByRole('button', { name: '记下决定' }).click();
  await help.getByRole('link', { name: punished }).click();
  await page.getByText('已决定，待办').first().waitFor();
  await page.getByLabel('怎么办的').fill('支部书记和帮助人一起同本人谈了，约好每月十日见面。');
  await page.getByLabel(/^本人说了什么/).fill('接受，以后喝了酒绝不开车。');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByText('正在执行').first().waitFor();
  await look(secretary, 'help-in-force');
  const at = new URL(page.url()).pathname;
  const helped = await village.member(punished, 'phone');
  await helped.page.getByText('结果运用有1件和您有关').waitFor();
  await look(helped, 'home-helped-phone');
  await helped.page.goto(at);
  await helped.page.getByRole('heading', { name: '您的权利' }).waitFor();
  await look(helped, 'help-own-phone');
  found.push(...helped.faults);
  await helped.context.close();
  expect(faultsFound()).toEqual([]);
});

test('the committee checks, the department files the year upward, and a stranger verifies its archive', async () => {
  const officer = await village.office('committee');
  await officer.page.goto(stepAt('points-check', '2027'));
  await writeMinutes(officer.page, { words: '抽查八人的台账，与积分卡一致。' });
  await look(officer, 'points-check');
  const { department } = village;
  await department.page.goto('/filings');
  await department.page.getByRole('button', { name: '上报第1版' }).waitFor();
  await look(department, 'filing');
  await department.page.getByRole('button', { name: '上报第1版' }).click();
  await department.page.getByRole('dialog').getByText('指纹').first().waitFor();
  await look(department, 'filed', {});

  const { page } = secretary;
  await page.goto(village.at('steps'));
  await page.getByText('已办69步，共69步').waitFor();
  await page.goto(village.at('year-end'));
  const part = page.getByRole('region', { name: '年度档案' });
  await part.getByRole('button', { name: '做2027年度档案' }).click();
  await part.getByText('2028年1月13日由秦知夏做成，第1版').waitFor();
  await look(secretary, 'archive');
  const coming = page.waitForEvent('download');
  await part.getByRole('button', { name: '下载2027年度档案第1版' }).click();
  const path = join(folder, 'year.zip');
  await (await coming).saveAs(path);
  const verified = await runCommand(['archive-verify', path]);
  expect(verified.code).toBe(0);
  expect(verified.printed).toContain('2027 年度档案（第 1 版');
  expect(verified.printed).toContain('评定：8 人，从证据和积分办法重新计算，结果和得来的过程都相同。');
  await writeFile(join(folder, 'index.html'), packedFile(await readFile(path), 'index.html'));
  const stranger = await chromium.visit({ address: demo.address, screen: officeScreen });
  await stranger.page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await stranger.page.getByRole('heading', { name: '柳湾新村党支部 2027 年度档案' }).waitFor();
  await picture(stranger.page, 'year-11-archive-page', { whole: true });
  found.push(...officer.faults, ...department.faults);
  expect(faultsFound()).toEqual([]);
});

/** Everybody's points of a month by the service's addresses: the recorder's own are given by the secretary. */
async function givePoints(month: string): Promise<void> {
  const { members } = await readSheet(recorder.page, village.id, month);
  const most = ['2027-01', '2027-02'].includes(month) ? 5 : 6;
  const cellsOf = (isOwn: boolean) =>
    members
      .filter((each) => (each.name === recorderName) === isOwn)
      .map(({ id: memberId, name }) => ({
        ...{ memberId, item: 'tasks', reason: null, revision: 0 },
        points: String(Math.min(monthly[name] ?? most, most)),
      }));
  for (const [by, isOwn] of [
    [recorder, false],
    [secretary, true],
  ] as const)
    await post(by.page, village.at(`sheets/${month}/cells`), { origin: 'keyed', cells: cellsOf(isOwn) });
}

/** On a month's sheet: types what each was given. */
async function typePoints({ page }: Visitor, names: readonly string[]): Promise<void> {
  const grid = page.getByRole('grid');
  await grid.waitFor();
  for (const name of names) {
    await grid
      .getByRole('gridcell', { name: new RegExp(`^${name} `) })
      .first()
      .click();
    await page.keyboard.type(String(Math.min(monthly[name] ?? 5, 5)));
    await page.keyboard.press('Enter');
  }
  await page.getByText('已自动保存').waitFor();
}
