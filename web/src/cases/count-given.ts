import { type MeetingCount, notDueReasons } from '@xianfeng/engine';

type Reason = (typeof notDueReasons)[number];

/** A meeting's figures while they are typed. */
export interface CountGiven {
  readonly figures: Readonly<Record<'present' | 'ayes' | 'noes' | 'abstained', number | null>>;
  readonly written: Readonly<Record<'writtenAyes' | 'writtenNoes', number>>;
  readonly manner: MeetingCount['manner'] | null;
  readonly notDue: Readonly<Partial<Record<Reason, number>>>;
  readonly agreement: string;
}

export const blankCount: CountGiven = {
  figures: { present: null, ayes: null, noes: null, abstained: null },
  written: { writtenAyes: 0, writtenNoes: 0 },
  ...{ manner: null, notDue: {}, agreement: '' },
};

/** Who is left out, by reason. */
export function notDueOf({ notDue }: Pick<CountGiven, 'notDue'>): MeetingCount['notDue'] {
  return notDueReasons.flatMap((reason) => {
    const people = notDue[reason] ?? 0;
    return people > 0 ? [{ reason, people }] : [];
  });
}

/** Null while a figure is missing. */
export function countOf(given: CountGiven) {
  const { present, ayes, noes, abstained } = given.figures;
  const { manner, agreement } = given;
  if (present === null || ayes === null || noes === null || abstained === null || manner === null) return null;
  const notDue = [...notDueOf(given)];
  return {
    ...{ present, ayes, noes, abstained, manner, notDue, ...given.written },
    agreement: agreement.trim() === '' ? null : agreement.trim(),
  };
}
