// System 7 in a branch of the demo: the third quarter's commented bulletin hangs on the board and is read on the telephone. The
// secretary writes it anew after a correction; naming somebody where something is lacking is refused; a second person releases the
// edition, and it tells what it differs in.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { signIn, signInByCode } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { type BranchSlip, branchUnder, slipsOfBranch } from '../src/office.ts';
import { picture } from '../src/pictures.ts';

const examiner = new Examiner();
const found: string[] = [];
let demo: Installation;
let chromium: Chromium;
let committee: Visitor;
let secretary: Visitor;
let phone: Visitor;
let branchId = '';
let slips: readonly BranchSlip[] = [];

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  committee = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(committee.page, 'committee');
  branchId = (await branchUnder(committee.page, '农村党员分层量化积分')).id;
  const system = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(system.page, 'system');
  slips = await slipsOfBranch(system.page, branchId);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

async function look(visitor: Visitor, name: string): Promise<void> {
  found.push(...(await examiner.examine(visitor, name)));
  await picture(visitor.page, name, { whole: true });
}

function slipOf(role: string | null): BranchSlip {
  const slip = slips.find(({ roles }) =>
    role === null ? roles.every((each) => each === 'member') : roles.includes(role),
  );
  if (slip === undefined) throw new Error(`Nobody of the branch is ${role ?? 'a member alone'}.`);
  return slip;
}

test('the bulletin of a quarter hangs on the board and is read on the telephone', async () => {
  phone = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signInByCode(phone.page, slipOf(null));
  await phone.page.goto(`/branches/${branchId}/notices`);
  await phone.page.getByRole('link', { name: '2026年第三季度通报点评' }).click();
  await phone.page.getByRole('heading', { name: '还有什么不足' }).waitFor();
  // A member reads it and writes nothing.
  expect(await phone.page.getByRole('textbox').count()).toBe(0);
  await look(phone, 'bulletin-phone');
}, 120_000);

test('the secretary writes it anew, naming nobody where something is lacking; a second person releases it with what differs', async () => {
  secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = secretary;
  await signInByCode(page, slipOf('branch-secretary'));
  await page.goto(`/branches/${branchId}/bulletins/2026-Q3`);
  const lacking = page.getByLabel('还有什么不足');
  const somebody = slipOf(null).name;
  await lacking.fill(`${somebody}两次没有到。`);
  await page.getByRole('button', { name: '存下，请人发布' }).click();
  await page.getByText('点名只用来表扬').last().waitFor();
  await lacking.fill('集中学习有两次到得不齐，已经补课一次。');
  await look(secretary, 'bulletin-writing');
  await page.getByRole('button', { name: '存下，请人发布' }).click();
  await page.getByText('自己写的，要由另一个人发布。').waitFor();
  expect(await page.getByRole('button', { name: '发布', exact: true }).count()).toBe(0);
  await committee.page.goto(`/branches/${branchId}/bulletins/2026-Q3`);
  await committee.page.getByRole('heading', { name: '等发布的第2版' }).waitFor();
  await look(committee, 'bulletin-releasing');
  await committee.page.getByRole('button', { name: '发布', exact: true }).click();
  await committee.page.getByRole('heading', { name: '和第1版不同的地方' }).waitFor();
  await look(committee, 'bulletin-released');
  await phone.page.reload();
  await phone.page.getByText('现在：集中学习有两次到得不齐，已经补课一次。').waitFor();
  for (const visitor of [secretary, committee, phone]) found.push(...visitor.faults);
  expect(found).toEqual([]);
}, 120_000);
