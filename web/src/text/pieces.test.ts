import { expect, test } from 'vitest';
import { aside } from './zh-cn/aside.ts';
import { chinese } from './zh-cn/areas.ts';
import { first } from './zh-cn/first.ts';
import { office } from './zh-cn/office.ts';
import { own } from './zh-cn/own.ts';

test('every area of texts comes in exactly one of the four pieces', () => {
  const pieces = [first, own, office, aside].flatMap((piece) => Object.keys(piece));
  expect(pieces.toSorted()).toEqual(Object.keys(chinese).toSorted());
});
