import type { Holder } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { findHolders } from './find-holders.ts';

const holder = (name: string, branch: string | null, organization?: string): Holder => ({
  personId: name,
  name,
  branch,
  appointments:
    organization === undefined
      ? []
      : [
          {
            ...{ id: name, role: 'recorder', organizationId: name, organization },
            ...{ fromOn: '2026-01-01', toOn: null, state: 'confirmed', revision: 1 },
          },
        ],
});
const people = [holder('周岚', '第二党支部'), holder('周明', null, '云溪县委'), holder('林照水', '第一党支部')];
const names = (words: string) => findHolders(people, words).map(({ name }) => name);

test('every word must be found, in name, branch or where one holds an office', () => {
  expect(names('周')).toEqual(['周岚', '周明']);
  expect(names('周 第二')).toEqual(['周岚']);
  expect(names('云溪')).toEqual(['周明']);
  expect(names('没有')).toEqual([]);
  expect(names(' ')).toEqual(['周岚', '周明', '林照水']);
});
