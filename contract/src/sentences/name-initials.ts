const letters = 'abcdefghjklmnopqrstwxyz';
/** The first character of each letter in the order of pinyin; no syllable begins with i, u or v. */
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀'];
/** Characters that are read otherwise in names than the order of pinyin has them, or either way. */
const otherwise: Readonly<Record<string, string>> = {
  ...{
    单: 's',
    曾: 'z',
    解: 'x',
    仇: 'q',
    查: 'z',
    区: 'o',
    覃: 'qt',
    乐: 'y',
    长: 'z',
    折: 's',
    翟: 'z',
    召: 's',
    种: 'c',
  },
  ...{ 秘: 'b', 祭: 'z', 尉: 'y', 重: 'z', 朝: 'z', 晟: 'c', 行: 'h', 俟: 'q', 万: 'm', 洗: 'x', 贾: 'j', 盛: 'c' },
};
const byPinyin = new Intl.Collator('zh-Hans-u-co-pinyin');
const han = /\p{Script=Han}/u;
const known = new Map<string, string>();

/** Where in a name its syllables begin with these letters one after the other («wxm» in 王晓明); -1 where nowhere. */
export function initialsFrom(name: string, typed: string): number {
  const readings = [...name].map(initialsOf);
  const wanted = [...typed.toLowerCase()];
  return readings.findIndex((_, start) =>
    wanted.every((letter, at) => readings[start + at]?.includes(letter) === true),
  );
}

/** The letters a character may begin with: one, seldom two. */
function initialsOf(character: string): string {
  const kept = known.get(character);
  if (kept !== undefined) return kept;
  const read = han.test(character) ? readingsOf(character) : character.toLowerCase();
  known.set(character, read);
  return read;
}

function readingsOf(character: string): string {
  const at = firsts.findLastIndex((first) => byPinyin.compare(first, character) <= 0);
  return (letters[at] ?? '') + (otherwise[character] ?? '');
}
