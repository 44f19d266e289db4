import { guessedWords } from '@xianfeng/contract';

/**
 * Whether a password is one of those everybody tries first. Lists of leaked passwords repeat a few hundred words with
 * digits and signs around them, letters written as digits, rows of the keyboard, and runs. So the words stand here and
 * the rest is taken off, which refuses far more than a list of the same length would (OWASP ASVS 5.0, 6.2.4 and 6.2.11).
 */
export function isGuessedFirst(password: string): boolean {
  const plain = password.normalize('NFKC').toLowerCase();
  if (new Set(plain).size < charactersDifferent || hasOnlyRuns(plain)) return true;
  return [plain, withLetters(plain)].some((text) => {
    const kernel = text.replace(/[^\p{L}]/gu, '');
    return kernel.length >= kernelLeast && isMadeOf(kernel);
  });
}

const charactersDifferent = 5;
const kernelLeast = 3;

const substitutes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** `p@ssw0rd` as it is meant. Signs at either end are ornament, not letters. */
function withLetters(text: string): string {
  const middle = text.replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, '');
  return [...middle].map((character) => substitutes[character] ?? character).join('');
}

/** Made of nothing but such words, one after the other. */
function isMadeOf(kernel: string): boolean {
  const reached = new Set([0]);
  for (let start = 0; start < kernel.length; start += 1) {
    if (!reached.has(start)) continue;
    for (const word of words) if (kernel.startsWith(word, start)) reached.add(start + word.length);
  }
  return reached.has(kernel.length);
}

/** `abcd1234`, `7654321xyz`: each character follows from the one before it, in runs of three or more. */
function hasOnlyRuns(text: string): boolean {
  const characters = [...text];
  let [inRuns, run] = [0, 1];
  const stepAt = (index: number) =>
    (characters[index]?.codePointAt(0) ?? 0) - (characters[index - 1]?.codePointAt(0) ?? 0);
  for (let index = 1; index <= characters.length; index += 1) {
    const step = index < characters.length ? stepAt(index) : Number.NaN;
    if ([-1, 0, 1].includes(step) && (run === 1 || step === stepAt(index - 1))) {
      run += 1;
      continue;
    }
    if (run >= 3) inRuns += run;
    run = 1;
  }
  return inRuns >= text.length - 2;
}

/** Words of leaked lists, of keyboards, of this country, and of this program (ASVS 6.1.2 calls these context words). */
const words = `
password passwort passwd pass pwd secret secure security login logon signin welcome hello letmein open access admin
administrator root super superuser sysadmin system user username guest test tester testing demo temp default change
changeme master server manage service office computer internet network windows linux oracle mysql postgres huawei lenovo
xiaomi wechat weixin qq taobao alibaba baidu tencent china chinese beijing shanghai guangzhou shenzhen zhongguo woaini
woaizhongguo aini iloveyou loveyou love iloveu lover baby angel monkey dragon tiger football basketball baseball soccer
hockey superman batman pokemon starwars princess sunshine shadow flower summer winter spring autumn monday friday sunday
january december happy lucky money freedom whatever trustno trustnoone hunter killer ninja mustang ferrari mercedes jordan
michael jennifer thomas charlie andrew daniel jessica ashley george robert matthew joshua maggie ginger pepper cookie
cheese chocolate qwerty qwertyuiop qwert qwer qwe asdfghjkl asdfgh asdfg asdf asd zxcvbnm zxcvbn zxcvb zxcv zxc qaz wsx
edc rfv qazwsx qazwsxedc poiuytrewq lkjhgfdsa mnbvcxz abc abcd abcde abcdef xyz aaa bbb aa bb zz xx aabb nihao ni hao mima
wode woshi zhanghao yonghu guanliyuan denglu xitong gongzuo dangwei dangjian dangyuan zhibu shuji jifen xianfeng vanguard
pioneer party member branch committee points county zuzhibu zuzhi organization gongchandang dangxiao zhengfu gongan jiaoyu
yiyuan xuexi qiangguo xuexiqiangguo fuwu renmin wei weirenminfuwu
`
  .trim()
  .split(/\s+/)
  .concat(guessedWords);
