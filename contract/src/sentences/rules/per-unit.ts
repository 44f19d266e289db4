import { wording } from '../scheme-text/wording.ts';
import { boundLines } from './bound-lines.ts';
import type { RuleWords } from './rule-words.ts';

export const perUnit: RuleWords<'per-unit'> = {
  part: {
    zh: ({ of, every, points, rest, above, below, base, ...bounds }, say) => {
      const edge =
        below !== null
          ? `低于 ${say.figure(below)} 的部分，`
          : above !== null
            ? `超过 ${say.figure(above)} 的部分，`
            : '';
      const start = base === null ? '' : `从 ${say.points(base)}起，`;
      return `${start}${say.name('source', of)}${edge}每 ${say.figure(every)} 计 ${say.points(points)}，${wording.zh.rests[rest]}${say.bounds(bounds)}`;
    },
    en: ({ of, every, points, rest, above, below, base, ...bounds }, say) => {
      const edge = below !== null ? ` below ${say.figure(below)}` : above !== null ? ` above ${say.figure(above)}` : '';
      const start = base === null ? '' : `from ${say.points(base)} on, `;
      return `${start}${say.points(points)} for every ${say.figure(every)} of ${say.name('source', of)}${edge}; ${wording.en.rests[rest]}${say.bounds(bounds)}`;
    },
  },
  working: {
    zh: ({ of, value, above, below, beyond, every, rest, units, points, base, before, ...bounds }) => [
      `${of} ${value}${below !== null ? `，比 ${below} 低 ${beyond}` : above !== null ? `，比 ${above} 高 ${beyond}` : ''}`,
      `每 ${every} 一个，共 ${units} 个，${wording.zh.rests[rest]}`,
      `${base === null ? '' : `${base} + `}${units} × ${points} = ${before}`,
      ...boundLines({ before, ...bounds }, 'zh'),
    ],
    en: ({ of, value, above, below, beyond, every, rest, units, points, base, before, ...bounds }) => [
      `${of} ${value}${below !== null ? `, ${beyond} below ${below}` : above !== null ? `, ${beyond} above ${above}` : ''}`,
      `one for every ${every}, ${units} in all; ${wording.en.rests[rest]}`,
      `${base === null ? '' : `${base} + `}${units} × ${points} = ${before}`,
      ...boundLines({ before, ...bounds }, 'en'),
    ],
  },
};
