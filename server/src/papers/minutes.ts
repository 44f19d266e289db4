import { type MinutesEntry, paperWords, type StepView } from '@xianfeng/contract';
import { paragraphs } from './letter.ts';
import type { Paper } from './paper.ts';

/** Minutes (会议记录) of a step of the procedure. */
export function minutesPaper(step: StepView, minutes: MinutesEntry): Paper {
  const { minutes: words } = paperWords;
  const { due, present, ayes, document } = minutes;
  const facts = [
    words.time(minutes.on),
    words.step(step.name, step.period),
    words.clause(step.clause.cite),
    ...(due === null || present === null ? [] : [words.people(due, present, ayes)]),
    ...(document === null ? [] : [words.document(document)]),
  ];
  return {
    ...{ layout: 'official', isWide: false, issuer: step.branch, number: null, title: step.record },
    ...{ to: null, slip: null, signed: null },
    blocks: [
      { kind: 'heading', depth: 1, text: words.meeting },
      ...facts.map((text) => ({ kind: 'paragraph' as const, text })),
      { kind: 'heading', depth: 1, text: words.words },
      ...paragraphs(minutes.words),
      { kind: 'signatures', places: [words.chair, words.recorder(minutes.recordedBy)] },
    ],
  };
}
