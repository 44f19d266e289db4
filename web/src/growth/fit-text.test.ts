import { expect, test } from 'vitest';
import { fitLines, fitText } from './fit-text.ts';

test('a name that is too long ends in an ellipsis; over two lines it is whole as long as it can be', () => {
  expect(fitText('县节水先进个人', 8)).toBe('县节水先进个人');
  expect(fitText('县节水先进个人', 5)).toBe('县节水先…');
  expect(fitLines('县节水先进个人', 8)).toEqual(['县节水先进个人']);
  expect(fitLines('县节水先进个人', 5)).toEqual(['县节水先', '进个人']);
  expect(fitLines('全县抗洪抢险先进个人', 4)).toEqual(['全县抗洪', '抢险先…']);
  expect(fitLines('10月主题党日', 5)).toEqual(['10月', '主题党日']);
});
