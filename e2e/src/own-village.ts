import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { type Chromium, officeScreen, phoneScreen, type Visitor } from './browser.ts';
import { choose, fillDay } from './fields.ts';
import { go, moveDay, ownPassword, signIn, signInByCode } from './hands.ts';
import { branchNamed, type BranchSlip, slipsOfBranch } from './office.ts';
import { askService, readService } from './service.ts';

/** What a department writes down of a scheme that a meeting adopted, and the edited text. */
export interface Adoption {
  readonly text: string;
  /** As the list of schemes names it: «评星定格 2.0». */
  readonly version: string;
  readonly year: number;
  readonly meetingOn: string;
  readonly toldOn: string;
  readonly document: string;
}

interface Founding {
  readonly address: string;
  readonly day: string;
  readonly name: string;
  readonly people: readonly string[];
}

/** A branch whose officers are its own members: everybody signs in with a printed code, later with a password. */
export class OwnVillage {
  readonly id: string;
  readonly name: string;
  readonly department: Visitor;
  readonly #chromium: Chromium;
  readonly #address: string;
  readonly #slips: readonly BranchSlip[];
  readonly #known = new Set<string>();

  private constructor(
    { id, name, department }: Pick<OwnVillage, 'id' | 'name' | 'department'>,
    within: { readonly chromium: Chromium; readonly address: string; readonly slips: readonly BranchSlip[] },
  ) {
    [this.id, this.name, this.department] = [id, name, department];
    [this.#chromium, this.#address, this.#slips] = [within.chromium, within.address, within.slips];
  }

  /** The department brings the roster in on this day; the system administrator prints the codes. */
  static async found(chromium: Chromium, { address, day, name, people }: Founding): Promise<OwnVillage> {
    const department = await chromium.visit({ address, screen: officeScreen });
    const { page } = department;
    await signIn(page, 'department');
    await moveDay(page, day);
    await page.getByRole('link', { name: '导入' }).first().click();
    const head = '姓名,性别,民族,出生日期,入党日期,转正日期,所在党支部,党内职务,人员类别,手机号';
    const lines = people.map(
      (person, at) =>
        `${person},女,汉族,198${at % 10}-03-0${(at % 9) + 1},2008-07-01,2009-07-01,${name},,正式党员 农村,1390000000${at}`,
    );
    await page.getByLabel(/选要导入的党员名册/).setInputFiles({
      ...{ name: '名册.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(`\ufeff${[head, ...lines].join('\n')}\n`),
    });
    await page.getByText(`导入好了：${people.length}人。`).waitFor();
    const id = (await branchNamed(page, name))?.id ?? '';
    const system = await chromium.visit({ address, screen: officeScreen });
    await signIn(system.page, 'system');
    const slips = await slipsOfBranch(system.page, id);
    await system.context.close();
    return new OwnVillage({ id, name, department }, { chromium, address, slips });
  }

  personId(name: string): string {
    return this.#slipOf(name).personId;
  }

  at(path: string): string {
    return `/branches/${this.id}/${path}`;
  }

  office(username: string): Promise<Visitor> {
    return this.#open((page) => signIn(page, username), officeScreen);
  }

  /** One of the branch, at the desk or with the telephone. */
  member(name: string, on: 'desk' | 'phone' = 'desk'): Promise<Visitor> {
    const slip = this.#slipOf(name);
    const isKnown = this.#known.has(name);
    this.#known.add(name);
    const enter = (page: Page) => (isKnown ? signIn(page, slip.username, ownPassword) : signInByCode(page, slip));
    return this.#open(enter, on === 'phone' ? phoneScreen : officeScreen);
  }

  async #open(enter: (page: Page) => Promise<unknown>, screen: { width: number; height: number }): Promise<Visitor> {
    const isPhone = screen.width === phoneScreen.width;
    const visitor = await this.#chromium.visit({ address: this.#address, screen, isPhone });
    await enter(visitor.page);
    return visitor;
  }

  #slipOf(name: string): BranchSlip {
    const slip = this.#slips.find((each) => each.name === name);
    if (slip === undefined) throw new Error(`${name} is not of the branch.`);
    return slip;
  }
}

/** On the page of schemes: fills in that a meeting adopted an edited text, and when members were told; the dialog stays open. */
export async function fillAdoption(visitor: Visitor, adoption: Adoption): Promise<void> {
  const { page } = visitor;
  await go(visitor, '/schemes');
  await page.getByRole('button', { name: '启用新办法' }).click();
  const dialog = page.getByRole('dialog');
  await dialog
    .getByLabel('自己的办法文件')
    .setInputFiles({ name: 'scheme.yaml', mimeType: 'text/yaml', buffer: Buffer.from(adoption.text) });
  await dialog.getByText('检查过，没有错误').waitFor();
  await dialog.getByLabel('文号').fill(adoption.document);
  await fillDay(dialog.getByLabel('通过办法的会议日期'), adoption.meetingOn);
  for (const [label, count] of [
    ['应到', '9'],
    ['实到', '8'],
    ['赞成', '7'],
  ] as const)
    await dialog.getByLabel(label).fill(count);
  await fillDay(dialog.getByLabel('告知党员的日期'), adoption.toldOn);
}

/** Records it, and begins the branch's year under it. */
export async function recordAdoption(visitor: Visitor, { version, year }: Adoption, branch: string): Promise<void> {
  const { page } = visitor;
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '记下通过' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: `给支部启用：${version}` }).click();
  await choose(dialog.getByLabel('年度'), `${year}年`);
  // Others without rules are offered as well; this year only one begins.
  const all = dialog.getByRole('checkbox', { name: /^全选/ });
  await all.check();
  await all.uncheck();
  await dialog.getByRole('checkbox', { name: new RegExp(branch) }).check();
  await dialog.getByRole('button', { name: `${year}年启用（1个支部）` }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Asks the service for an act with the page's own session; throws where it is refused. What it answers. */
export async function post(page: Page, path: string, body: object): Promise<unknown> {
  const answer = await askService(page, path, 'POST', body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** Moves the day for everybody without the ribbon: for months that pass between two scenes. */
export async function passTime(page: Page, day: string): Promise<void> {
  const { body } = await readService(page, '/session');
  if ((body as { readonly today: string }).today < day) await post(page, '/demo/day', { day });
}

/** What minutes say of a step that leaves words. */
export function minutesOf(on: string, words: string, meeting: object = {}): object {
  return {
    ...{ minutesId: randomUUID(), on, document: null, words },
    ...{ due: null, present: null, ayes: null, ...meeting },
  };
}

interface Written {
  readonly words: string;
  readonly due?: string;
  readonly present?: string;
  readonly ayes?: string;
}

/** Writes down on the step's page, which is open, what it came to. */
export async function writeMinutes(page: Page, { words, due, present, ayes }: Written): Promise<void> {
  for (const [label, value] of [
    ['应到几人', due],
    ['实到几人', present],
    ['赞成几人', ayes],
  ] as const) {
    if (value !== undefined) await page.getByLabel(label).fill(value);
  }
  await page.getByLabel('记录', { exact: true }).fill(words);
  await page.getByRole('button', { name: '记下来' }).click();
  await page.getByRole('button', { name: '撤回这份记录' }).waitFor();
}

/** A notice through its four boxes on the page: one proposes, the other checks, approves and publishes. Where it hangs. */
export async function hangByHand(
  path: string,
  { by: { page }, with: proposer }: { readonly by: Visitor; readonly with: Visitor },
): Promise<string> {
  await proposer.page.goto(path);
  await proposer.page.getByRole('button', { name: '提出公示稿' }).click();
  await proposer.page.getByText('由另一个人审核').waitFor();
  await page.goto(path);
  await page.getByRole('button', { name: '保密、必要、准确都没有问题' }).click();
  await page.getByRole('button', { name: '同意公示' }).click();
  await page.getByRole('button', { name: '公示', exact: true }).click();
  await page.waitForURL(/\/notices\/[0-9a-f-]{36}$/);
  await page.getByText('校验码').waitFor();
  return new URL(page.url()).pathname;
}
