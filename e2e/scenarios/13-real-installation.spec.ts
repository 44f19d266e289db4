// A county sets the system up for its own people. The operator answers the questions of the first start and gives the
// administrator the printed code. The administrator signs in with it, tries a weak password, which is refused, sets a
// good one and a second factor, brings in the roster and prints the codes of the members. At the next sign-in it takes the password and the telephone.
// Nothing on any page says demo, and nobody else's name is offered at the door.

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { giveSecondFactor, setUpSecondFactor } from '../src/authenticator.ts';
import { type Chromium, officeScreen, startChromium } from '../src/browser.ts';
import { choose } from '../src/fields.ts';
import { ownPassword, setPassword, signIn, signInByCode } from '../src/hands.ts';
import { type Installation, startInstallation } from '../src/installation.ts';
import { readMe, readService } from '../src/service.ts';

const roster = join(import.meta.dirname, '../../server/samples/roster.xlsx');
const answers = [
  ...['云溪县委', '', '甄世安', 'Zhen', 'zhen', '莫知秋', 'mo'],
  ...['柏舟行', 'bai', '仲明远', 'zhong'],
];

let office: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [office, chromium] = await Promise.all([startInstallation(['--real'], { answers }), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await office.stop();
});

test('a real installation begins with a code, a password of one’s own and the roster', async () => {
  // The operator reads four codes from the screen: three administrators and the organization department.
  const code = /甄世安 {2}zhen {2}(\S+)/.exec(office.printed())?.[1] ?? '';
  expect(code).not.toBe('');
  expect(office.printed()).toMatch(/莫知秋 {2}mo {2}\S+/);
  expect(office.printed()).toMatch(/柏舟行 {2}bai {2}\S+/);
  const departmentCode = /仲明远 {2}zhong {2}(\S+)/.exec(office.printed())?.[1] ?? '';
  expect(office.printed()).toContain('只显示这一次');

  // The sign-in page is the committee's own: no names to click on, no word of a demo.
  const { page, context, faults } = await chromium.visit({ address: office.address, screen: officeScreen });
  await page.goto('/');
  await page.getByText('云溪县委').waitFor();
  expect(await page.getByText('演示').count()).toBe(0);

  const greeting = await readService(page, '/greeting');
  expect(greeting.body).toMatchObject({ isDemo: false, demoAccounts: [] });

  // The code opens the door once, and nothing else before there is a password.
  await signIn(page, 'zhen', code);
  await page.getByRole('heading', { name: '设一个自己的密码' }).waitFor();
  await page.goto('/accounts');
  await page.getByRole('heading', { name: '设一个自己的密码' }).waitFor();

  // A weak password is refused, on the page and by the service.
  await setPassword(page, '2026');
  await page.getByRole('alert').getByText('至少要10个').waitFor();
  await setPassword(page, '1234567890');
  await page.getByRole('alert').waitFor();
  await page.getByRole('heading', { name: '设一个自己的密码' }).waitFor();
  await setPassword(page, ownPassword);

  // An administrator's office asks for a second factor; nothing else before it is set up.
  await page.getByRole('heading', { name: '设置动态码' }).waitFor();
  await page.goto('/accounts');
  const telephone = await setUpSecondFactor(page);
  await page.getByRole('heading', { name: '账号' }).waitFor();

  // The organization department brings in the roster, with its branch.
  const department = await chromium.visit({ address: office.address, screen: officeScreen });
  await signInByCode(department.page, { username: 'zhong', code: departmentCode });
  await setUpSecondFactor(department.page);
  await department.page.getByRole('navigation').getByRole('link', { name: '导入' }).first().click();
  await department.page.getByLabel(/选要导入的党员名册/).setInputFiles(roster);
  await department.page.getByText('《roster.xlsx》导入好了：24人。').waitFor();
  await department.page.getByText('新建支部1个。').waitFor();
  expect(department.faults).toEqual([]);

  // Everybody gets a slip from the system administrator.
  await page.reload();
  await choose(page.getByLabel('按状态看'), '没有账号');
  await page.getByRole('checkbox', { name: /^选这一页的/ }).check();
  await page.getByRole('button', { name: '打登录码（24人）' }).click();
  await page.getByRole('heading', { name: '一次性登录码' }).waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: '同志' }).count()).toBe(24);
  expect(await page.getByText('演示').count()).toBe(0);

  // The second sign-in takes the password; the code is spent.
  await context.clearCookies();
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill('zhen');
  await page.getByLabel(/^密码/).fill(code);
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('alert').waitFor();
  await signIn(page, 'zhen', ownPassword);
  await giveSecondFactor(page, telephone);
  await page.getByRole('heading', { name: '账号' }).waitFor();
  expect(await readMe(page)).toMatchObject({ isDemo: false });
  expect(faults).toEqual([]);
});
