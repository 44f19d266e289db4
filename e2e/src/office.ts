import type { Page } from 'playwright-core';
import { choose, fillDay } from './fields.ts';
import { type Chromium, officeScreen } from './browser.ts';
import { moveDay, signIn } from './hands.ts';
import { askService, readService } from './service.ts';

/** What a member is handed: name, user name and one-time code. */
export interface Slip {
  readonly name: string;
  readonly username: string;
  readonly code: string;
}

/** On the accounts page: everybody found by these words gets a slip; afterwards the page is back at the list. */
export async function printSlips(page: Page, words: string): Promise<readonly Slip[]> {
  await page.getByLabel('找人').fill(words);
  // The list follows the words a moment later; before that the box would choose the whole county.
  await page.getByRole('checkbox', { name: /^选这一页的\d{1,2}人/ }).check();
  await page.getByRole('button', { name: /^打登录码（/ }).click();
  await page.getByRole('heading', { name: '一次性登录码' }).waitFor();
  const texts = await page.getByRole('listitem').filter({ hasText: '一次性登录码' }).all();
  return Promise.all(
    texts.map(async (slip) => {
      const [, username = '', code = ''] = await slip.getByRole('definition').allInnerTexts();
      const name = (await slip.getByText('同志').innerText()).replace('同志', '').trim();
      return { name, username, code };
    }),
  );
}

interface Appointment {
  readonly name: string;
  readonly role: string;
  readonly branch: string;
}

/** On the roles page: the security administrator grants a person a role in a branch, from the beginning of the year. */
async function grant(page: Page, { name, role, branch }: Appointment): Promise<void> {
  await page.getByLabel('找人').fill(name);
  await page
    .getByRole('button', { name: `授予职责：${name}` })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await choose(dialog.getByLabel('担任'), role);
  await choose(dialog.getByLabel('在哪个组织'), branch);
  await fillDay(dialog.getByLabel('从哪天起'), '2026-01-01');
  await dialog.getByRole('button', { name: '授予', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** On the roles page: the second person looks at what waits and lets it have effect. */
async function confirm(page: Page, { name, role, branch }: Appointment): Promise<void> {
  const act = page.getByRole('button', { name: `确认：${name}，${role} · ${branch}` });
  await act.click();
  await act.waitFor({ state: 'hidden' });
}

/** Signs in the two people it takes: one grants, the other confirms an officer's role. */
export function appoint(
  chromium: Chromium,
  { address, ...appointment }: Appointment & { readonly address: string },
): Promise<void> {
  return appointAll(chromium, address, [appointment]);
}

/** Who records or verifies is named by one person. */
const namedByOne: readonly string[] = ['记录员', '考评小组'];

/** The same for several at once. */
export async function appointAll(
  chromium: Chromium,
  address: string,
  appointments: readonly Appointment[],
): Promise<void> {
  for (const [username, act] of [
    ['security', grant],
    ['department', confirm],
  ] as const) {
    const turns = appointments.filter(({ role }) => act === grant || !namedByOne.includes(role));
    if (turns.length === 0) continue;
    const { page, context } = await chromium.visit({ address, screen: officeScreen });
    await signIn(page, username);
    await page.getByRole('link', { name: '职责', exact: true }).first().click();
    for (const appointment of turns) await act(page, appointment);
    await context.close();
  }
}

/** The branch of this name, where it stands already. */
export async function branchNamed(page: Page, name: string): Promise<{ readonly id: string } | undefined> {
  const { body } = await readService(page, '/organizations');
  return (body as readonly { readonly id: string; readonly name: string }[]).find((each) => each.name === name);
}

/** In the committee officer's session: the first branch that keeps points under a scheme of this name. */
export async function branchUnder(page: Page, scheme: string): Promise<{ readonly id: string; readonly name: string }> {
  const { body } = await readService(page, '/organizations');
  const organizations = body as readonly { readonly id: string; readonly name: string; readonly kind: string }[];
  for (const branch of organizations.filter(({ kind }) => kind === 'branch')) {
    const steps = await readService(page, `/branches/${branch.id}/steps`);
    if ((steps.body as { readonly scheme?: string }).scheme === scheme) return branch;
  }
  throw new Error(`No branch of the demo keeps points under «${scheme}».`);
}

/** Somebody of a branch with a one-time code, and what he is there. */
export interface BranchSlip extends Slip {
  readonly personId: string;
  readonly roles: readonly string[];
}

/** In the system administrator's session: a code for everybody of a branch. */
export async function slipsOfBranch(page: Page, branchId: string): Promise<readonly BranchSlip[]> {
  const found = await askService(page, '/accounts/search', 'POST', { branchId });
  const { rows } = found.body as {
    readonly rows: readonly {
      readonly personId: string;
      readonly revision: number;
      readonly appointments: readonly { readonly role: string }[];
    }[];
  };
  const people = rows.map(({ personId, revision }) => ({ personId, revision }));
  const printed = await askService(page, '/accounts/codes', 'POST', { people });
  return (printed.body as readonly Omit<BranchSlip, 'roles'>[]).map((slip) => ({
    ...slip,
    roles: rows
      .filter(({ personId }) => personId === slip.personId)
      .flatMap(({ appointments }) => appointments.map(({ role }) => role)),
  }));
}

/** In the organization department's session: a new branch begins the year under one of the county's schemes. */
export async function beginYear(page: Page, branchId: string, scheme = '评星定格'): Promise<void> {
  const { body } = await readService(page, '/schemes');
  const version = (body as readonly { readonly id: string; readonly name: string }[]).find(
    ({ name }) => name === scheme,
  );
  const opened = await askService(page, `/schemes/${version?.id}/years`, 'POST', {
    year: 2026,
    branches: [{ id: branchId, seen: null }],
  });
  if (opened.status !== 200) throw new Error(`${scheme}: ${JSON.stringify(opened.body)}`);
}

interface Village {
  readonly address: string;
  readonly day: string;
  readonly name: string;
  readonly people: readonly string[];
  /** By its name; the star rating where nothing else is said. */
  readonly scheme?: string;
  /** The day on which all of them became probationary members; full members of long ago without it. */
  readonly joined?: string;
}

/** By the department: a village branch comes in as a roster, and begins its year. Gives back its id. */
export async function foundVillage(
  chromium: Chromium,
  { address, day, name, people, scheme, joined }: Village,
): Promise<string> {
  const { page, context } = await chromium.visit({ address, screen: officeScreen });
  await signIn(page, 'department');
  await moveDay(page, day);
  await page.getByRole('link', { name: '导入' }).first().click();
  const head = '姓名,性别,民族,出生日期,入党日期,转正日期,所在党支部,党内职务,人员类别,手机号';
  const [since, status] = joined === undefined ? ['2008-07-01,2009-07-01', '正式党员'] : [`${joined},`, '预备党员'];
  const lines = people.map(
    (person, at) => `${person},女,汉族,198${at}-03-0${at + 1},${since},${name},,${status} 农村,1390000000${at}`,
  );
  await page.getByLabel(/选要导入的党员名册/).setInputFiles({
    ...{ name: '名册.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(`\ufeff${[head, ...lines].join('\n')}\n`),
  });
  await page.getByText(`导入好了：${people.length}人。`).waitFor();
  const branchId = (await branchNamed(page, name))?.id ?? '';
  await beginYear(page, branchId, scheme);
  await context.close();
  return branchId;
}
