import type { SentenceTable } from './sentence-table.ts';

/** What is done about those for whom something follows. */
export const measureSentences: SentenceTable = {
  'measure.notice-missing': {
    zh: () => '这一期还没有公示，公示结束、没有异议以后才能办。',
    en: () => 'This period has not hung out yet. It can be dealt with once its notice is closed without a dispute.',
  },
  'measure.notice-open': {
    zh: (f) => `公示到 ${f('closesOn')} 才结束，结束以后才能办。`,
    en: (f) => `The notice hangs until ${f('closesOn')}; this can be dealt with after that.`,
  },
  'measure.objection-open': {
    zh: (f) => `还有 ${f('count')} 件异议没有答复，答复以后才能办。`,
    en: (f) =>
      Number(f('count')) === 1
        ? 'One objection has not been answered yet; this waits for the answer.'
        : `${f('count')} objections have not been answered yet; this waits for the answers.`,
  },
  'measure.disputed': {
    zh: () => '本人对这个决定提了异议，答复以后才能办。',
    en: () => 'Whom it is about has objected to it; this waits for the answer.',
  },
  'measure.own': {
    zh: () => '关于自己的，自己不能办，请由别人办。',
    en: () => 'Nobody deals with what is about himself. Leave it to others.',
  },
  'measure.kind-unknown': {
    zh: () => '现行办法没有这一种，请刷新页面重新选。',
    en: () => 'The scheme has no such measure. Reload the page and choose again.',
  },
  'measure.decided-elsewhere': {
    zh: (f) => (f('by') === 'committee' ? '这一种由党委决定，支部只能提出。' : '这一种由支部会议决定，不用向上提出。'),
    en: (f) =>
      f('by') === 'committee'
        ? 'The committee decides on this; the branch can only propose it.'
        : 'The branch’s meeting decides on this; it is not proposed to anybody.',
  },
  'measure.not-eligible': {
    zh: (f) => `${f('name')}不符合这一种的条件，请刷新页面重新选人。`,
    en: (f) => `${f('name')} does not meet the conditions of this measure. Reload the page and choose again.`,
  },
  'measure.decided-meanwhile': {
    zh: (f) => `${f('name')}的这一项已经有了决定，请刷新页面看现在怎样。`,
    en: (f) => `This has been decided for ${f('name')} already. Reload the page and see how it stands.`,
  },
  'measure.id-taken': {
    zh: () => '这份决定已经提交过别的内容，请刷新页面重新填写。',
    en: () => 'This has been sent with other words already. Reload the page and write it anew.',
  },
  'measure.subject-twice': {
    zh: () => '同一个人选了两次，请去掉一次。',
    en: () => 'Somebody is chosen twice; leave out one.',
  },
  'measure.places-full': {
    zh: (f) => `名额 ${f('places')} 个，已定 ${f('taken')} 个，这次选了 ${f('asked')} 个，超出了名额。`,
    en: (f) => `There are ${f('places')} places, ${f('taken')} are taken, and ${f('asked')} were chosen: too many.`,
  },
  'measure.owner-missing': {
    zh: () => '请写明由谁去办。',
    en: () => 'Say who carries it out.',
  },
  'measure.owner-self': {
    zh: () => '不能由当事人自己去办，请换人。',
    en: () => 'Nobody carries out what is about himself; name somebody else.',
  },
  'measure.due-missing': {
    zh: () => '请写明哪天之前办完。',
    en: () => 'Say by which day it is carried out.',
  },
  'measure.due-before': {
    zh: (f) => `办完的日期不能早于开会的 ${f('on')}。`,
    en: (f) => `It cannot be due before the meeting of ${f('on')}.`,
  },
  'measure.task-before': {
    zh: (f) => `整改事项的期限不能早于开会的 ${f('on')}。`,
    en: (f) => `Nothing can be due before the meeting of ${f('on')}.`,
  },
  'measure.term-missing': {
    zh: () => '请写明期限几个月。',
    en: () => 'Say for how many months it stands.',
  },
  'measure.term-unfit': {
    zh: () => '这一种没有期限，请把期限去掉。',
    en: () => 'This has no term; leave the months out.',
  },
  'measure.term-too-long': {
    zh: (f) => `办法规定期限最长 ${f('most')} 个月，写了 ${f('months')} 个月。`,
    en: (f) => `The scheme allows ${f('most')} months at most, not ${f('months')}.`,
  },
  'measure.term-too-short': {
    zh: (f) => `延长预备期不少于 ${f('least')} 个月，写了 ${f('months')} 个月。`,
    en: (f) => `A probation is lengthened by ${f('least')} months at least, not ${f('months')}.`,
  },
  'measure.mentor-missing': {
    zh: () => '请指定一名帮助人。',
    en: () => 'Name a mentor.',
  },
  'measure.mentor-self': {
    zh: () => '帮助人不能是当事人自己，请换人。',
    en: () => 'The mentor is somebody else than whom it is about.',
  },
  'measure.method-missing': {
    zh: () => '请写明怎么帮扶。',
    en: () => 'Say how the help is given.',
  },
  'measure.person-unknown': {
    zh: () => '有人不在这个支部，也没有在这里任职，请刷新页面重新选人。',
    en: () => 'Somebody is neither in this branch nor holds an office there. Reload the page and choose again.',
  },
  'measure.changed-meanwhile': {
    zh: () => '这一件刚才已经有人办过一步，请刷新页面看现在到哪一步。',
    en: () => 'Somebody has just taken a step in this. Reload the page and see where it stands.',
  },
  'measure.task-unknown': {
    zh: () => '没有这一件要改的事，请刷新页面。',
    en: () => 'There is no such task. Reload the page.',
  },
  'measure.day-in-future': {
    zh: (f) => `日期 ${f('on')} 还没有到，今天是 ${f('today')}。`,
    en: (f) => `${f('on')} has not come yet; today is ${f('today')}.`,
  },
  'measure.day-before': {
    zh: (f) => `日期不能早于上一步的 ${f('earliest')}。`,
    en: (f) => `The day cannot be before ${f('earliest')}, the step before.`,
  },
};
