// A branch whose first year has just begun: nothing is declared, scored, held, published or rated. Every page that its secretary, its
// recorder, its panel and a member can reach says in words that there is nothing yet and what comes first; nothing is cut, wider than
// the window, or without a name for whoever cannot see it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, tabletScreen, wideScreen } from '../src/browser.ts';
import { Examiner, kindOf } from '../src/examine.ts';
import { go } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { kindsOfPages } from '../src/kinds-of-pages.ts';
import { appointAll } from '../src/office.ts';
import { fillAdoption, OwnVillage, recordAdoption } from '../src/own-village.ts';
import { picture } from '../src/pictures.ts';
import { readService } from '../src/service.ts';

const people = ['石见山', '乔秋实', '许望川', '丁若水', '白念慈', '江小满'] as const;
const [secretaryName, recorderName, panelName, memberName] = people;

let demo: Installation;
let chromium: Chromium;
let village: OwnVillage;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  village = await OwnVillage.found(chromium, {
    ...{ address: demo.address, day: '2027-01-04', name: '新桥村党支部', people },
  });
  const { page } = village.department;
  const { body } = (await readService(page, '/scheme-library/county-star')).body as { readonly body: string };
  const adoption = {
    text: body.replace('version: "1.0"', 'version: "2.0"').replace('inForceOn: 2026-01-01', 'inForceOn: 2027-01-01'),
    ...{ version: '评星定格 2.0', year: 2027 },
    ...{ meetingOn: '2026-12-28', toldOn: '2026-12-31', document: '青组发〔2026〕33号' },
  };
  await fillAdoption(village.department, adoption);
  await recordAdoption(village.department, adoption, village.name);
  await appointAll(chromium, demo.address, [
    { name: secretaryName, role: '支部书记', branch: village.name },
    { name: recorderName, role: '记录员', branch: village.name },
    { name: panelName, role: '考评小组', branch: village.name },
  ]);
}, 300_000);

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

const examiner = new Examiner();
const seen = new Set<string>();

test.each([
  ['the secretary', secretaryName],
  ['the recorder', recorderName],
  ['the panel', panelName],
  ['a member', memberName],
] as const)(
  'pages of %s with nothing in them are whole, at every width',
  async (_, name) => {
    const visitor = await village.member(name);
    const paths = await kindsOfPages(visitor, ['/me'], seen);
    const faults: string[] = [];
    for (const path of paths) {
      for (const screen of [officeScreen, wideScreen, tabletScreen, phoneScreen]) {
        await visitor.page.setViewportSize(screen);
        if (screen === officeScreen) await go(visitor, path);
        await visitor.quiet();
        faults.push(...(await examiner.examine(visitor, `${path} at ${screen.width} px`)));
      }
      const kind = kindOf(path).replaceAll('/', '-').replaceAll('*', 'x');
      await picture(visitor.page, `empty${kind}`, { whole: true });
    }
    console.info(`${paths.length} kinds of pages`);
    await visitor.context.close();
    expect(faults).toEqual([]);
  },
  600_000,
);

test('pages of a member with nothing in them are whole in the version for elders too, at 24 px', async () => {
  const visitor = await village.member(memberName);
  const { page } = visitor;
  const paths = await kindsOfPages(visitor, ['/home', '/me', '/me/declare']);
  await page.setViewportSize(phoneScreen);
  await go(visitor, '/me');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.getByRole('radio', { name: '更大', exact: true }).check();
  const faults: string[] = [];
  for (const path of paths) {
    await go(visitor, path);
    await visitor.quiet();
    faults.push(...(await examiner.examine(visitor, `${path} for elders`)));
  }
  console.info(`${paths.length} kinds of pages`);
  await visitor.context.close();
  expect(faults).toEqual([]);
}, 300_000);
