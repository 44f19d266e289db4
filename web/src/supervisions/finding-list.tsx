import type { Visit } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useMendFinding, useRecheckFinding } from './queries.ts';
import style from './supervisions.module.css';
import { FINDING_LOOKS } from './visit-looks.ts';

type Finding = Visit['findings'][number];

/** Item by item what was found; of what lacks who puts it right by when, and the next step for whoever it falls to. */
export function FindingList({ visit }: { readonly visit: Visit }): ReactElement {
  const text = useText('supervision');
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="findings-title">
      <h2 className="sec-title" id="findings-title">
        {text('visit.items')}
      </h2>
      <ol className={style.items}>
        {visit.findings.map((finding) => (
          <li key={finding.position}>
            <One visit={visit} finding={finding} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function One({ visit, finding }: { readonly visit: Visit; readonly finding: Finding }): ReactElement {
  const text = useText('supervision');
  const { position, item, words, state } = finding;
  const mayRecheck = visit.may.includes('recheck') && (state === 'open' || state === 'mended');
  return (
    <div className={style.stack}>
      <span>{item.words}</span>
      {item.clause !== null && <span className="muted small">{text('plan.clause', { clause: item.clause })}</span>}
      <div className={style.buttons}>
        {finding.finding === null ? (
          <span className="muted small">{text('finding.none')}</span>
        ) : (
          <StateTag look={FINDING_LOOKS[finding.finding]}>{text(`finding.${finding.finding}`)}</StateTag>
        )}
        <Mending finding={finding} />
      </div>
      {words !== null && <p className={style.words}>{words}</p>}
      {visit.mayMend.includes(position) && <MendForm key={visit.revision} visit={visit} position={position} />}
      {mayRecheck && <RecheckForm key={visit.revision} visit={visit} position={position} />}
    </div>
  );
}

function Mending({ finding }: { readonly finding: Finding }): ReactElement | null {
  const text = useText('supervision');
  const dates = useDates();
  const { state, dueOn, mender, isOverdue } = finding;
  if (state === null) return null;
  const said = [
    ...(dueOn === null ? [] : [text('finding.due', { day: dates.full(dueOn) })]),
    ...(mender === null ? [] : [text('finding.mender', { name: mender.name })]),
  ].join(text('dot'));
  return (
    <>
      <span className="muted small">{said}</span>
      <StateTag look={isOverdue ? 'late' : state === 'settled' ? 'done' : state === 'mended' ? 'review' : 'soon'}>
        {isOverdue ? text('finding.overdue') : text(`mending.${state}`)}
      </StateTag>
    </>
  );
}

interface StepProps {
  readonly visit: Visit;
  readonly position: number;
}

function MendForm({ visit, position }: StepProps): ReactElement {
  const text = useText('supervision');
  const mend = useMendFinding();
  const [words, setWords] = useState('');
  return (
    <form
      className={style.form}
      aria-label={text('mend.title', { number: position + 1 })}
      onSubmit={(event) => {
        event.preventDefault();
        mend.mutate({ id: visit.id, revision: visit.revision, position, words: words.trim() });
      }}
    >
      <Area name={text('mend.words')} value={words} onChange={setWords} most={1000} rows={2} />
      <Refusal error={mend.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={words.trim().length < 2 || mend.isPending}>
          {text('mend.do')}
        </button>
      </div>
    </form>
  );
}

function RecheckForm({ visit, position }: StepProps): ReactElement {
  const text = useText('supervision');
  const { today } = useMe();
  const recheck = useRecheckFinding();
  const [words, setWords] = useState('');
  const [on, setOn] = useState(today);
  const [dueOn, setDue] = useState('');
  const send = (act: 'settle' | 'again'): void =>
    recheck.mutate({
      ...{ id: visit.id, revision: visit.revision, position, act, on, words: words.trim() },
      dueOn: act === 'again' ? dueOn : null,
    });
  const isSaid = words.trim().length > 1 && !recheck.isPending;
  return (
    <form
      className={style.form}
      aria-label={text('recheck.title', { number: position + 1 })}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={style.row}>
        <div className="field">
          <label htmlFor={`recheck-on-${position}`}>{text('recheck.on')}</label>
          <DayField
            id={`recheck-on-${position}`}
            value={on}
            least={visit.visitedOn ?? ''}
            most={today}
            onChange={setOn}
          />
        </div>
        <div className="field">
          <label htmlFor={`recheck-due-${position}`}>{text('recheck.due')}</label>
          <DayField id={`recheck-due-${position}`} value={dueOn} least={on} isOptional onChange={setDue} />
        </div>
      </div>
      <Area name={text('recheck.words')} value={words} onChange={setWords} most={1000} rows={2} />
      <Refusal error={recheck.error} />
      <div className={style.buttons}>
        <button type="button" className="btn decide" disabled={!isSaid} onClick={() => send('settle')}>
          {text('recheck.settle')}
        </button>
        <button type="button" className="btn" disabled={!isSaid || dueOn === ''} onClick={() => send('again')}>
          {text('recheck.again')}
        </button>
      </div>
    </form>
  );
}
