import type { SentenceTable } from './sentence-table.ts';

/** Papers to print. */
export const paperSentences: SentenceTable = {
  'paper.glyph-missing': {
    zh: (f) =>
      `“${f('place')}”里的“${f('character')}”（${f('code')}），印公文的字库里没有，印出来会是空框。请用“打印”直接从浏览器打印这一页。`,
    en: (f) =>
      `The font of official papers has no picture of “${f('character')}” (${f('code')}) in “${f('place')}”; an empty box would be printed. Print this page from the browser instead.`,
  },
  'paper.not-written': {
    zh: () => '这一步还没有会议记录，没有可印的。请先记下会议。',
    en: () => 'This step has no minutes yet, so there is nothing to print. Write the meeting down first.',
  },
  'paper.not-confirmed': {
    zh: () => '会议还没有评定，综合得分表、星级名单评定以后才印。',
    en: () => 'No meeting has confirmed it yet; the table and the list are printed after that.',
  },
  'template.not-word': {
    zh: () => '这不是 Word 文档（.docx），或者已经损坏。请用 Word 或 WPS 另存为 .docx 再上传。',
    en: () => 'This is no Word document (.docx), or it is damaged. Save it as .docx and bring it in again.',
  },
  'template.unpacks-too-large': {
    zh: () => '这个文件解开以后太大，不收。请去掉里面的大图片再上传。',
    en: () => 'This file is too large once it is unpacked. Take large pictures out and bring it in again.',
  },
  'template.macros': {
    zh: () => '模板里有宏、控件或者嵌入的对象，不收。请另存为不带宏的 .docx 再上传。',
    en: () => 'The template has macros, controls or embedded objects. Save it as a .docx without them.',
  },
  'template.outward': {
    zh: () => '模板引用了外面的文件（外部模板或链接的图片），不收。请改为插入图片、断开链接再上传。',
    en: () =>
      'The template fetches something from elsewhere (another template or a linked picture). Break the link first.',
  },
  'template.field': {
    zh: (f) => `模板里有会自己变的域（${f('field')}），不收。只可以用页码，其余请换成文字。`,
    en: (f) => `The template has a field that changes by itself (${f('field')}). Only page numbers may stay.`,
  },
  'template.unknown-place': {
    zh: (f) => `模板里的 {${f('name')}} 没有对应的内容。可以用的有：${f('known')}。`,
    en: (f) => `There is nothing for {${f('name')}} in the template. There is: ${f('known')}.`,
  },
  'template.part-open': {
    zh: (f) => `“${f('name')}”这一段没有成对：开头写 {#${f('name')}}，结尾写 {/${f('name')}}。`,
    en: (f) => `The part “${f('name')}” is not whole: begin it with {#${f('name')}} and end it with {/${f('name')}}.`,
  },
  'template.braces': {
    zh: () => '模板里有单独的 { 或 }，没有成对。请补上或者去掉。',
    en: () => 'The template has a { or } without the other one. Add it or take it away.',
  },
  'template.unknown': {
    zh: () => '没有这个版本的模板。',
    en: () => 'There is no such version of the template.',
  },
  'template.changed-meanwhile': {
    zh: () => '别人刚才换了这个模板，您这一次没有办。请看过新的一版再办。',
    en: () =>
      'Somebody changed this template a moment ago, and nothing was done. Look at the new version, then do it again.',
  },
  'template.standard-already': {
    zh: () => '现在用的就是自带的模板。',
    en: () => 'The template that comes with the program is in use already.',
  },
  'paper.no-letter': {
    zh: () => '这一项没有通知书。',
    en: () => 'This measure has no letter.',
  },
};
