import { type Measure, paperWords } from '@xianfeng/contract';
import type { Block, Paper } from './paper.ts';

/** The letter of a measure (告诫通知书, 限期整改通知书). */
export function letterPaper(measure: Measure): Paper {
  const { letter: words } = paperWords;
  const { branch, kind, concerns, year, meeting, steps, carriedOutOn } = measure;
  const number = steps.find(({ act }) => act === 'carry-out')?.document ?? paperWords.numberOpen(year);
  return {
    ...{ layout: 'official', isWide: false, issuer: branch.name, title: kind.name, number },
    to: words.to(concerns.name),
    blocks: [
      { kind: 'paragraph', text: words.why(year, meeting.on, kind.clause.cite) },
      ...headed(words.reasons, paragraphs(measure.reasons)),
      ...headed(words.term, [...term(measure), ...mentor(measure)]),
      ...headed(words.tasks, tasks(measure)),
      ...headed(words.rights, [{ kind: 'paragraph', text: words.rightsWords(branch.name) }]),
    ],
    signed: { by: branch.name, on: paperWords.day(carriedOutOn ?? meeting.on) },
    slip: { words: words.slip(kind.name), sign: words.sign },
  };
}

/** A heading with what stands under it; without anything there is no heading either. */
function headed(text: string, under: readonly Block[]): Block[] {
  return under.length === 0 ? [] : [{ kind: 'heading', depth: 1, text }, ...under];
}

/** Written on several lines, as several paragraphs. */
export function paragraphs(words: string): Block[] {
  const lines = words.split(/\r?\n/).map((line) => line.trim());
  return lines.filter((line) => line !== '').map((text) => ({ kind: 'paragraph', text }));
}

function term(measure: Measure): Block[] {
  const text = letterTerm(measure);
  return text === null ? [] : [{ kind: 'paragraph', text }];
}

/** How long the letter gives; null where it gives no time. */
export function letterTerm({ months, termEndsOn }: Measure): string | null {
  const { letter } = paperWords;
  if (months === null) return null;
  return termEndsOn === null ? letter.months(months) : letter.monthsTo(months, termEndsOn);
}

function mentor({ mentor: named }: Measure): Block[] {
  return named === null ? [] : [{ kind: 'paragraph', text: paperWords.letter.mentor(named.name) }];
}

function tasks(measure: Measure): Block[] {
  return measure.tasks.map(({ words, dueOn }) => ({
    kind: 'heading',
    depth: 3,
    text: paperWords.letter.task(words, dueOn),
  }));
}
