import type { SentenceTable } from './sentence-table.ts';

/** The commented bulletin of a period. */
export const bulletinSentences: SentenceTable = {
  'bulletin.none-asked': {
    zh: () => '现行办法没有这一期的通报点评。',
    en: () => 'The scheme has no bulletin for this period.',
  },
  'bulletin.period-not-over': {
    zh: (f) => `这一期到 ${f('to')} 才结束，结束以后才能发布。`,
    en: (f) => `The period ends on ${f('to')}; it can be released after that.`,
  },
  'bulletin.own-words': {
    zh: () => '自己写的要由另一个人发布。',
    en: () => 'Somebody else than who wrote it releases it.',
  },
  'bulletin.names-somebody': {
    zh: (f) => `“还有什么不足”和“下一步”里提到了${f('name')}。点名只用来表扬，请改成说事不说人。`,
    en: (f) => `${f('name')} is named where something is lacking or what is next. Name people only with good news.`,
  },
  'bulletin.changed-meanwhile': {
    zh: () => '别人刚才改过或发布了，请刷新页面，看清现在的内容再决定。',
    en: () => 'Somebody changed or released it a moment ago. Reload the page and look at what stands now.',
  },
};
