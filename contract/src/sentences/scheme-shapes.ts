import type { FactTexts, Language, SentenceTable } from './sentence-table.ts';

const kinds: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  string: ['文字（数字要加引号）', 'a text (a number needs quotes)'],
  number: ['数', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['true 或 false', 'true or false'],
  array: ['列表', 'a list'],
  object: ['写有字段的一行', 'a row of fields'],
  record: ['写有字段的一行', 'a row of fields'],
};

function kindWords(f: FactTexts, language: Language): string {
  const at = language === 'zh' ? 0 : 1;
  const named = f('needs').split(language === 'zh' ? '、' : ', ');
  return named.map((kind) => kinds[kind]?.[at] ?? kind).join(language === 'zh' ? ' 或 ' : ' or ');
}

/** Faults of a scheme or of its examples as a file of fields. */
export const schemeShapeSentences: SentenceTable = {
  'scheme.unknown-field': { zh: (f) => `不认识的字段：${f('found')}。`, en: (f) => `Unknown fields: ${f('found')}.` },
  'scheme.field-missing': {
    zh: (f) => `缺少 ${f('field')}${f('choices') === '' ? '，请补上' : `，可写：${f('choices')}`}。`,
    en: (f) => `${f('field')} is missing${f('choices') === '' ? '; add it' : `; it is one of ${f('choices')}`}.`,
  },
  'scheme.choice-unknown': {
    zh: (f) =>
      `这里不能写 ${f('found')}${f('nearest') === '' ? '。' : `，是不是 ${f('nearest')}？`}可写：${f('choices')}。`,
    en: (f) =>
      `${f('found')} is not known here${f('nearest') === '' ? '.' : `; is ${f('nearest')} meant?`} It is one of ${f('choices')}.`,
  },
  'scheme.wrong-kind': {
    zh: (f) => `应为：${kindWords(f, 'zh')}；现为 ${f('found')}。`,
    en: (f) => `${f('found')} stands here; ${kindWords(f, 'en')} is needed.`,
  },
  'scheme.out-of-bounds': {
    zh: (f) => boundWords(f, 'zh'),
    en: (f) => boundWords(f, 'en'),
  },
  'scheme.not-a-day': {
    zh: (f) => `${f('found')} 不是日期，应如 2026-05-01。`,
    en: (f) => `${f('found')} is not a day such as 2026-05-01.`,
  },
  'scheme.wrong-value': {
    zh: (f) => `${f('found')} 不符合要求。`,
    en: (f) => `${f('found')} does not fit here.`,
  },
};

function boundWords(f: FactTexts, language: Language): string {
  const [least, most, of] = [f('least'), f('most'), f('of')];
  if (of === 'string') {
    if (least !== '') return language === 'zh' ? '不能空着，请填写。' : 'It must not be empty.';
    return language === 'zh' ? `最多 ${most} 字，请精简。` : `At most ${most} characters; shorten it.`;
  }
  const [zh, en] = of === 'array' ? ['项', ' rows'] : ['', ''];
  if (least !== '') return language === 'zh' ? `至少为 ${least}${zh}。` : `It is at least ${least}${en}.`;
  return language === 'zh' ? `最多为 ${most}${zh}。` : `It is at most ${most}${en}.`;
}
