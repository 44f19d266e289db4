import { expect, test } from 'vitest';
import { initialsFrom } from './name-initials.ts';

/** The hundred commonest surnames and some that are read otherwise than the character, by the letter of their syllable. */
const surnames: Readonly<Record<string, string>> = {
  ...{ a: '安艾敖', b: '白毕包卞', c: '陈曹程蔡崔常陈褚岑迟丛', d: '邓丁董杜段戴窦', e: '鄂', f: '方冯付傅范樊费' },
  ...{
    g: '高郭龚顾葛管耿关',
    h: '黄胡何韩贺侯郝洪华霍',
    j: '江姜金贾蒋季焦纪',
    k: '孔康柯匡',
    l: '李刘林梁罗吕卢陆廖黎赖雷龙',
  },
  ...{
    m: '马孟毛莫梅苗缪',
    n: '倪聂牛宁',
    o: '欧区',
    p: '潘彭庞裴朴',
    q: '钱秦邱齐乔曲仇覃',
    r: '任阮饶荣',
    s: '孙宋沈苏史邵石施盛单',
  },
  ...{
    t: '唐谭田汤陶童覃',
    w: '王吴魏汪韦文翁武',
    x: '徐许谢肖萧夏熊薛解冼',
    y: '杨袁于余叶姚尹严易乐尉',
    z: '张赵周朱郑曾钟邹翟章查庄甄',
  },
};

test('a name is found by the first letters of its syllables, whichever way its surname is read', () => {
  const wrong = Object.entries(surnames).flatMap(([letter, names]) =>
    [...names].filter((name) => initialsFrom(`${name}晓明`, `${letter}xm`) !== 0),
  );
  expect(wrong).toEqual([]);
});

test('the letters are those of syllables that follow one another', () => {
  expect(initialsFrom('欧阳静姝', 'oyjs')).toBe(0);
  expect(initialsFrom('欧阳静姝', 'JS')).toBe(2);
  expect(initialsFrom('欧阳静姝', 'oj')).toBe(-1);
  expect(initialsFrom('王晓明', 'wxmm')).toBe(-1);
  expect(initialsFrom('John', 'jo')).toBe(0);
});
