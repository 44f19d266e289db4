import type { WorkReport, WorkReportView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { AskedPart } from './asked-part.tsx';
import { useHandInReport, useWriteReport } from './queries.ts';
import style from './work-reports.module.css';

interface WriteFormProps {
  readonly view: WorkReportView;
  /** Null for a new one. */
  readonly report: WorkReport | null;
}

const PARTS = ['done', 'problems', 'next'] as const;

/** The draft, which is its author's alone until it is handed in. */
export function WriteForm({ view, report }: WriteFormProps): ReactElement {
  const text = useText('workReports');
  const write = useWriteReport();
  const [id] = useState(() => report?.id ?? newId());
  const [parts, setParts] = useState({
    done: report?.done ?? '',
    problems: report?.problems ?? '',
    next: report?.next ?? '',
  });
  const [answers, setAnswers] = useState<ReadonlyMap<string, string>>(
    () => new Map(report?.answers.map(({ outcome, words }) => [outcome, words])),
  );
  return (
    <form
      className={style.parts}
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({
          ...{ id, branchId: view.branch.id, year: view.year, revision: report?.revision ?? 0, ...parts },
          answers: [...answers]
            .filter(([, words]) => words.trim().length > 1)
            .map(([outcome, words]) => ({ outcome, words: words.trim() })),
        });
      }}
    >
      <section className={`sheet box ${style.form}`}>
        {PARTS.map((part) => (
          <Area
            key={part}
            name={text(`part.${part}`)}
            value={parts[part]}
            onChange={(words) => setParts({ ...parts, [part]: words })}
            most={10_000}
            rows={6}
          />
        ))}
      </section>
      <AskedPart
        view={view}
        answers={answers}
        onChange={(outcome, words) => setAnswers(new Map([...answers, [outcome, words]]))}
      />
      <Refusal error={write.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn blue" disabled={write.isPending}>
          {text('save')}
        </button>
      </div>
    </form>
  );
}

/** What was saved last is handed in. */
export function HandIn({ report }: { readonly report: WorkReport }): ReactElement {
  const text = useText('workReports');
  const handIn = useHandInReport();
  return (
    <div className={style.part}>
      <Refusal error={handIn.error} />
      <div className={style.buttons}>
        <button
          type="button"
          className="btn decide"
          disabled={handIn.isPending}
          onClick={() => handIn.mutate({ id: report.id, revision: report.revision })}
        >
          {text('hand-in')}
        </button>
        <span className="muted small">{text('hand-in.lead')}</span>
      </div>
    </div>
  );
}
