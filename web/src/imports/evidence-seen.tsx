import type { EvidencePreview } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { useSentence } from '../ui/sentences.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './imports.module.css';

interface SeenLine {
  readonly what: string;
  readonly new: number;
  readonly standing: number;
}

/** What of a file would be taken in, kind by kind, and what would not. */
export function EvidenceSeen({ seen }: { readonly seen: EvidencePreview }): ReactElement {
  const text = useText('imports');
  const { year, scheme, people, statements, statementsStanding } = seen;
  const lines = useSeenLines(seen);
  const told = useStatementWords();
  return (
    <>
      <p>{text('evidence.scheme', { year, name: scheme.name, version: scheme.version, count: people })}</p>
      {lines.length > 0 && <SeenTable lines={lines} />}
      {statements.length > 0 && (
        <>
          <h3>{text('evidence.statements')}</h3>
          <ul>
            {statements.map((statement, at) => (
              <li key={`${at} ${statement.member}`}>
                {statement.member} {told(statement)}
              </li>
            ))}
          </ul>
        </>
      )}
      {statementsStanding > 0 && (
        <p className="muted small">{text('evidence.statementsStanding', { count: statementsStanding })}</p>
      )}
      <LeftLines left={seen.left} />
    </>
  );
}

/** What is not taken in, and why. */
export function LeftLines({ left }: { readonly left: EvidencePreview['left'] }): ReactElement | null {
  const text = useText('imports');
  const sentence = useSentence();
  if (left.length === 0) return null;
  return (
    <>
      <h3>{text('evidence.left')}</h3>
      <ul>
        {left.map((problem, at) => (
          <li key={`${at} ${problem.code}`}>{sentence(problem)}</li>
        ))}
      </ul>
    </>
  );
}

function useSeenLines({ scores, entries, ballots }: EvidencePreview): readonly SeenLine[] {
  const text = useText('imports');
  const raters = useText('sheets');
  const dates = useDates();
  return [
    ...scores.map(({ period, rater, ...counts }) => ({
      ...counts,
      what: text('evidence.scores', { period: dates.period(period), rater: raters(`rater.${rater}`) }),
    })),
    ...entries.map(({ itemName, ...counts }) => ({ ...counts, what: text('evidence.entries', { item: itemName }) })),
    ...ballots.map(({ name, period, state, lines }) => ({
      what: `${text('evidence.ballot', { name, period: dates.period(period) })} ${text(`evidence.ballot.${state}`)}`,
      new: state === 'standing' ? 0 : lines,
      standing: state === 'standing' ? lines : 0,
    })),
  ];
}

function SeenTable({ lines }: { readonly lines: readonly SeenLine[] }): ReactElement {
  const text = useText('imports');
  const columns: readonly DeskColumn<SeenLine>[] = [
    { key: 'what', head: text('evidence.what'), width: 320, isName: true, cell: ({ what }) => what },
    { key: 'new', head: text('evidence.new'), width: 90, isFigure: true, cell: (line) => line.new },
    { key: 'standing', head: text('evidence.standing'), width: 100, isFigure: true, cell: ({ standing }) => standing },
  ];
  return (
    <DeskTable
      label={text('evidence.table')}
      rows={lines}
      idOf={({ what }) => what}
      columns={columns}
      narrow={({ what, new: count, standing }) => (
        <div className={style.narrow}>
          <b>{what}</b>
          <span>{text('evidence.line', { count, standing })}</span>
        </div>
      )}
    />
  );
}

function useStatementWords(): (statement: EvidencePreview['statements'][number]) => string {
  const text = useText('imports');
  const dates = useDates();
  const words = useText('explanations');
  return ({ kind, name, at, liftedOn, value, grade, stars }) => {
    const facts = { name: name ?? '', at: at === null ? '' : kind === 'veto' ? dates.short(at) : dates.period(at) };
    const parts = [
      text(`evidence.${kind}`, { ...facts, value: value ?? '' }),
      ...(liftedOn === null ? [] : [text('evidence.lifted', { day: dates.short(liftedOn) })]),
      ...(value === null || kind === 'fact' ? [] : [text('evidence.total', { value })]),
      ...(grade === null ? [] : [grade]),
      ...(stars === null ? [] : [text('evidence.stars', { count: stars })]),
    ];
    return parts.join(words('listSeparator'));
  };
}
