import type { Problem } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { problemsOf } from '../ui/problems.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import style from './imports.module.css';

interface Fault {
  readonly key: string;
  readonly who: string;
  readonly place: string;
  readonly problem: Problem;
}

/** Every fault of a file of evidence, by whom it is about and where it stands in the file. */
export function EvidenceFaults({ error, file }: { readonly error: unknown; readonly file: File }): ReactElement {
  const text = useText('imports');
  const problems = problemsOf(error);
  if (problems.length === 0) return <Refusal error={error} />;
  const faults = problems.map((problem, at): Fault => {
    const { member } = problem.facts ?? {};
    return {
      key: `${at} ${problem.code}`,
      who: typeof member === 'string' ? member : '',
      place: problem.path === undefined || problem.path === '' ? text('refused.whole') : problem.path,
      problem,
    };
  });
  return (
    <div className={style.faults} role="alert">
      <h3>{text('refused.title', { file: file.name })}</h3>
      <p className={style.count}>{text('refused.count', { count: faults.length })}</p>
      <FaultTable faults={faults} />
    </div>
  );
}

function FaultTable({ faults }: { readonly faults: readonly Fault[] }): ReactElement {
  const text = useText('imports');
  const sentence = useSentence();
  const columns: readonly DeskColumn<Fault>[] = [
    { key: 'who', head: text('refused.who'), width: 90, className: 'nowrap', cell: ({ who }) => who },
    {
      key: 'place',
      head: text('refused.place'),
      width: 180,
      cell: ({ place }) => <code>{place}</code>,
      plain: ({ place }) => place,
    },
    { key: 'what', head: text('refused.what'), width: 320, cell: ({ problem }) => sentence(problem) },
  ];
  return (
    <DeskTable
      label={text('refused.table')}
      rows={faults}
      idOf={({ key }) => key}
      columns={columns}
      narrow={({ who, place, problem }) => (
        <>
          <b>
            {who} <code>{place}</code>
          </b>
          <p>{sentence(problem)}</p>
        </>
      )}
    />
  );
}
