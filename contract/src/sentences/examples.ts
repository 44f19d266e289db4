import type { SentenceTable } from './sentence-table.ts';

/** Where an example worked out by hand and the scheme do not agree. */
export const exampleSentences: SentenceTable = {
  'example.differs': {
    zh: (f) => `算例写 ${f('expected') || '（没有）'}，算得 ${f('computed') || '（没有）'}。`,
    en: (f) => `${f('expected') || 'nothing'} is expected, ${f('computed') || 'nothing'} is computed.`,
  },
  'example.not-refused': {
    zh: (f) =>
      `应有 ${f('count')} 处被拒（${f('refused')}），实有 ${f('computed')} 处${f('found') === '' ? '' : `；报出的是：${f('found')}`}。`,
    en: (f) =>
      `${f('count')} refusals are expected (${f('refused')}), ${f('computed')} came${f('found') === '' ? '' : `; what was refused: ${f('found')}`}.`,
  },
  'example.reading-unknown': {
    zh: (f) => `方案没有叫 ${f('found')} 的读法，请改 reading，或在 readings 里写出。`,
    en: (f) => `The scheme has no reading called ${f('found')}; correct it, or write it under readings.`,
  },
  'examples.other-scheme': {
    zh: (f) => `这些算例是方案 ${f('found')} 的，方案的编号是 ${f('scheme')}。请改 scheme，或放到那个方案旁边。`,
    en: (f) => `These examples belong to the scheme ${f('found')}, this one is ${f('scheme')}; correct one of the two.`,
  },
};
