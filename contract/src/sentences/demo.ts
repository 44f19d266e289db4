import type { SentenceTable } from './sentence-table.ts';

/** The demo's own day. */
export const demoSentences: SentenceTable = {
  'demo.day-back': {
    zh: (f) => `演示日期只能往后拨：现在是 ${f('today')}，不能拨回 ${f('day')}。要重来，请删掉演示的数据文件夹再启动。`,
    en: (f) =>
      `The demo's day only moves ahead: it is ${f('today')} and cannot go back to ${f('day')}. To begin again, delete the demo's data folder and start.`,
  },
  'demo.day-too-late': {
    zh: (f) => `演示到 ${f('lastDay')} 为止，请选这一天或更早的一天。`,
    en: (f) => `The demo ends on ${f('lastDay')}; choose that day or an earlier one.`,
  },
};
