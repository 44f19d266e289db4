import { type Card, type Measure, type MinutesEntry, type Notice, paperWords, type StepView } from '@xianfeng/contract';
import type { Scheme } from '@xianfeng/engine';
import type { Given } from './fill-template.ts';
import { letterTerm } from './letter.ts';
import { noticeDays, noticeLead, noticeTitle, scoreWords } from './notice.ts';
import { entryWords, reachedOf, signedPoints } from './points-card.ts';
import { gradeWord, starsWord } from './rating-words.ts';
import { quartersOf } from './register-quarters.ts';

const { none } = paperWords;

export function letterValues(measure: Measure): Given<'letter'> {
  const { letter: words } = paperWords;
  const { branch, kind, concerns, year, meeting, steps, carriedOutOn, mentor, tasks } = measure;
  return {
    ...{ branch: branch.name, title: kind.name, name: concerns.name, year: String(year) },
    reasons: paperWords.indented(measure.reasons),
    number: steps.find(({ act }) => act === 'carry-out')?.document ?? paperWords.numberOpen(year),
    ...{ metOn: paperWords.day(meeting.on), clause: kind.clause.cite, term: letterTerm(measure) ?? none },
    ...{ mentor: mentor?.name ?? none, rights: words.rightsWords(branch.name) },
    signedOn: paperWords.day(carriedOutOn ?? meeting.on),
    tasks: tasks.map((task, at) => ({
      ...{ number: String(at + 1), words: task.words, due: paperWords.day(task.dueOn) },
    })),
  };
}

type Published = Pick<Notice, 'body' | 'checkCode'>;

function publishedValues({ body, checkCode }: Published) {
  const { notice: words } = paperWords;
  return {
    ...{ branch: body.branch, title: noticeTitle(body), lead: noticeLead(body), days: noticeDays(body) ?? none },
    number: words.paperNumber(body.period.slice(0, 4), body.number),
    ...{ object: words.object, contact: body.contact, code: checkCode, signedOn: paperWords.day(body.openedOn) },
  };
}

/** Of a month or a quarter: what each item came to, and their sum. */
export function noticeValues(published: Published): Given<'notice'> {
  const { body } = published;
  return {
    ...publishedValues(published),
    lines: body.lines.map((line) => ({ name: line.name, ...scoreWords(body, line) })),
  };
}

/** Of a year: the total, stars and grades. */
export function yearNoticeValues(published: Published): Given<'year-notice'> {
  const { body } = published;
  return {
    ...publishedValues(published),
    lines: body.lines.map((line) => ({
      ...{ name: line.name, points: scoreWords(body, line).points },
      ...{ stars: starsWord(line.stars), grade: gradeWord(body.scheme.grades, line.grade) },
    })),
  };
}

export function minutesValues(step: StepView, minutes: MinutesEntry): Given<'minutes'> {
  const count = (people: number | null): string => (people === null ? none : String(people));
  return {
    ...{ branch: step.branch, title: step.record, step: step.name, on: paperWords.day(minutes.on) },
    ...{
      clause: step.clause.cite,
      due: count(minutes.due),
      present: count(minutes.present),
      ayes: count(minutes.ayes),
    },
    ...{ document: minutes.document ?? none, words: paperWords.indented(minutes.words), recorder: minutes.recordedBy },
  };
}

function personValues({ member, year, scheme, total, stars, grade }: Card, category: string | null) {
  return {
    ...{ branch: member.branch, year: String(year), name: member.name, category: category ?? none },
    scheme: paperWords.card.schemeOf(scheme.name, scheme.version),
    ...{ total: total ?? none, stars: starsWord(stars), grade: gradeWord(scheme.grades, grade) },
  };
}

export function cardValues(card: Card, category: string | null): Given<'card'> {
  const reached = reachedOf(card);
  return {
    ...personValues(card, category),
    title: paperWords.card.title(card.year),
    items: card.items.map(({ id, name }) => ({ name, points: reached.get(id) ?? none })),
    entries: card.entries.map((entry) => ({
      ...{ on: entry.occurredOn, kind: entry.itemName, what: entryWords(entry), points: signedPoints(entry) },
    })),
  };
}

export function registerValues(card: Card, scheme: Scheme): Given<'register'> {
  const { register: words } = paperWords;
  const category = scheme.categories.find(({ id }) => id === card.member.category)?.name ?? null;
  return {
    ...personValues(card, category),
    title: category === null ? words.title : words.titleOf(category),
    quarters: quartersOf(card, scheme),
    sections: card.sections.map(({ name, points }) => ({ name, points })),
  };
}
