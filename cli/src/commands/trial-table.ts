import type { Language } from '@xianfeng/contract';
import type { Distribution, Move, Scheme, Standing, TrialResult } from '@xianfeng/engine';
import type { ReadingResult } from './trying.ts';

export interface Tried {
  readonly before: Scheme;
  readonly after: Scheme;
  readonly trial: TrialResult;
  readonly readings: readonly ReadingResult[];
}

const words = {
  zh: {
    sum: (trial: TrialResult) =>
      `共 ${trial.members} 人：总分变动 ${trial.changed.totals} 人，星级变动 ${trial.changed.stars} 人，格次变动 ${trial.changed.grades} 人。`,
    moves: '变动',
    distribution: '分布（原方案 → 新方案）',
    stars: (stars: string) => (stars === 'none' ? '无星级' : `${stars} 星`),
    noGrade: '无格次',
    none: '未评',
    missing: '缺评分',
    bands: '总分相同，分档不同',
    absent: '无',
    readings: '别的读法（与新方案相比）',
    reading: ({ name, changed }: ReadingResult) =>
      `${name}：总分变动 ${changed.totals} 人，星级变动 ${changed.stars} 人，格次变动 ${changed.grades} 人`,
  },
  en: {
    sum: (trial: TrialResult) =>
      `${trial.members} members: ${trial.changed.totals} totals, ${trial.changed.stars} stars and ${trial.changed.grades} grades would change.`,
    moves: 'Moves',
    distribution: 'Distribution (old → new)',
    stars: (stars: string) => (stars === 'none' ? 'no stars' : `${stars} stars`),
    noGrade: 'no grade',
    none: 'not rated',
    missing: 'scores missing',
    bands: 'same total, other bands',
    absent: 'none',
    readings: 'Other readings (against the new scheme)',
    reading: ({ id, changed }: ReadingResult) =>
      `${id}: ${changed.totals} totals, ${changed.stars} stars and ${changed.grades} grades would change`,
  },
} as const;

type Words = (typeof words)[Language];

/** Who moves and why, how many stand where before and after, and what each other reading would change. */
export function trialTable({ before, after, trial, readings }: Tried, language: Language): string {
  const say = words[language];
  const lines = [say.sum(trial)];
  if (trial.moves.length > 0) {
    lines.push('', say.moves);
    for (const move of trial.moves) lines.push(...moveLines(move, { before, after }, say));
  }
  lines.push('', say.distribution, ...distributionLines({ before, after, trial, readings }, say));
  if (readings.length > 0) lines.push('', say.readings, ...readings.map((reading) => `  ${say.reading(reading)}`));
  return `${lines.join('\n')}\n`;
}

function moveLines(move: Move, { before, after }: Pick<Tried, 'before' | 'after'>, say: Words): readonly string[] {
  const who = move.name === null ? move.member : `${move.name}（${move.member}）`;
  const head = `  ${move.branch}  ${who}  ${standingText(move.before, before, say)} → ${standingText(move.after, after, say)}`;
  const why =
    move.because === 'bands'
      ? [`      ${say.bands}`]
      : move.differences.map(({ name, shown: { before: from, after: to }, cite }) => {
          const place = cite === null ? '' : `（${cite}）`;
          return `      ${name}${place}  ${from ?? say.absent} → ${to ?? say.absent}`;
        });
  return [head, ...why];
}

function standingText({ total, stars, grade, isMissing }: Standing, scheme: Scheme, say: Words): string {
  if (isMissing) return say.missing;
  if (total === null && stars === null && grade === null) return say.none;
  return [total, stars === null ? null : say.stars(String(stars)), grade === null ? null : gradeName(scheme, grade)]
    .filter((text) => text !== null)
    .join(' ');
}

function gradeName({ rating }: Scheme, grade: string): string {
  return [...rating.grades, ...(rating.rankGrades ?? [])].find((band) => band.grade === grade)?.name ?? grade;
}

function distributionLines({ before, after, trial }: Tried, say: Words): readonly string[] {
  const rows = (of: keyof Distribution, order: readonly string[], name: (key: string) => string): readonly string[] => {
    const keys = [...new Set([...order, ...Object.keys(trial.before[of]), ...Object.keys(trial.after[of])])];
    const isEmpty = keys.every((key) => key === 'none');
    return isEmpty
      ? []
      : keys.map((key) => `  ${name(key)}  ${trial.before[of][key] ?? 0} → ${trial.after[of][key] ?? 0}`);
  };
  const stars = [...after.rating.stars, ...before.rating.stars].map((band) => String(band.stars));
  const grades = [...after.rating.grades, ...before.rating.grades].map(({ grade }) => grade);
  const nameOf = (key: string) => (key === 'none' ? say.noGrade : gradeName(after, key));
  return [...rows('stars', stars, say.stars), ...rows('grades', grades, nameOf)];
}
