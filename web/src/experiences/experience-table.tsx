import type { Experience } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { type DeskColumn, DeskTable } from '../ui/desk-table.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { EXPERIENCE_LOOKS } from './experience-looks.ts';
import style from './experiences.module.css';
import { ReasonedAct } from './reasoned-act.tsx';
import { useExperienceWords } from './use-experience-words.ts';

interface ExperienceTableProps {
  readonly label: string;
  readonly experiences: readonly Experience[];
  /** Whether the lines are of several people. */
  readonly isNamed: boolean;
  readonly picked?: { readonly ids: readonly string[]; readonly onPick: (ids: readonly string[]) => void };
}

/** Facts of people's ways, a line each: what and when, what proves it, who stands for it. */
export function ExperienceTable({ label, experiences, isNamed, picked }: ExperienceTableProps): ReactElement {
  const text = useText('experiences');
  const words = useExperienceWords();
  const what = (each: Experience): ReactElement => (
    <span className={style.what}>
      <b>{each.title}</b>
      <span className={style[each.course]}>{text(`course.${each.course}`)}</span>
    </span>
  );
  const state = (each: Experience): ReactElement => (
    <StateTag look={EXPERIENCE_LOOKS[each.state]}>{text(`state.${each.state}`)}</StateTag>
  );
  const told = (each: Experience): string =>
    [words.told(each), words.became(each)].filter((part) => part !== '').join(' · ');
  const stands = (each: Experience): ReactElement => (
    <span className={style.stack}>
      <span>{words.told(each)}</span>
      {words.became(each) !== '' && <span>{words.became(each)}</span>}
    </span>
  );
  const columns: readonly DeskColumn<Experience>[] = [
    ...(isNamed ? [{ key: 'name', head: text('head.name'), width: 90, isName: true, cell: nameOf }] : []),
    {
      key: 'what',
      head: text('head.what'),
      width: 190,
      isName: !isNamed,
      cell: what,
      plain: (each) => `${each.title} · ${text(`course.${each.course}`)}`,
    },
    { key: 'days', head: text('head.days'), width: 170, cell: words.days },
    { key: 'worth', head: text('head.worth'), width: 90, isFigure: true, cell: words.worth },
    { key: 'document', head: text('head.document'), width: 180, cell: ({ document }) => document },
    { key: 'stands', head: text('head.stands'), width: 240, cell: stands, plain: told },
    { key: 'state', head: text('head.state'), width: 110, cell: state, plain: (each) => text(`state.${each.state}`) },
    { key: 'acts', head: text('head.acts'), width: 100, cell: (each) => <ReasonedAct experience={each} /> },
  ];
  const narrow = (each: Experience): ReactElement => (
    <div className={style.stack}>
      <span className={style.line}>
        {isNamed && <b>{each.person.name}</b>}
        {what(each)}
        {state(each)}
      </span>
      <span>{[words.days(each), words.worth(each)].filter((part) => part !== '').join(' · ')}</span>
      <span className="muted small">{text('proof', { document: each.document })}</span>
      <span className="muted small">{stands(each)}</span>
      <ReasonedAct experience={each} />
    </div>
  );
  const selection =
    picked === undefined
      ? undefined
      : {
          chosen: experiences.filter(({ id }) => picked.ids.includes(id)),
          onChoose: (chosen: readonly Experience[]) => picked.onPick(chosen.map(({ id }) => id)),
          may: mayConfirm,
          isDisabled: false,
          words: {
            one: ({ title }: Experience) => text('pick', { title }),
            all: text('pickAll', { count: experiences.filter(mayConfirm).length }),
          },
        };
  return (
    <DeskTable
      label={label}
      rows={experiences}
      idOf={({ id }) => id}
      columns={columns}
      narrow={narrow}
      {...(selection === undefined ? {} : { selection })}
    />
  );
}

function mayConfirm({ may }: Experience): boolean {
  return may.includes('confirm');
}

function nameOf({ person }: Experience): string {
  return person.name;
}
