import type { Visit } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useRecordVisit } from './queries.ts';
import style from './supervisions.module.css';

const FINDINGS = ['in-order', 'lacking', 'not-looked-at'] as const;

interface Found {
  readonly finding: (typeof FINDINGS)[number] | '';
  readonly words: string;
  readonly dueOn: string;
}

/** Who went on which day, and what was found to each item; nothing is chosen beforehand. */
export function RecordForm({ visit }: { readonly visit: Visit }): ReactElement {
  const text = useText('supervision');
  const { today } = useMe();
  const record = useRecordVisit();
  const [on, setOn] = useState(today);
  const [visitors, setVisitors] = useState<readonly string[]>([]);
  const [summary, setSummary] = useState('');
  const [found, setFound] = useState<readonly Found[]>(() =>
    visit.findings.map(() => ({ finding: '', words: '', dueOn: '' })),
  );
  const findings = found.flatMap(({ finding, words, dueOn }) =>
    finding === ''
      ? []
      : [{ finding, words: words.trim() || null, dueOn: finding === 'lacking' && dueOn !== '' ? dueOn : null }],
  );
  const isWhole = summary.trim().length > 1 && visitors.length > 0 && findings.length === found.length;
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        record.mutate({
          ...{ id: visit.id, revision: visit.revision, on, visitorIds: [...visitors], summary: summary.trim() },
          findings,
        });
      }}
    >
      <h2 className="sec-title">{text('record.title')}</h2>
      <div className={style.row}>
        <div className="field">
          <label htmlFor="record-on">{text('record.on')}</label>
          <DayField id="record-on" value={on} most={today} onChange={setOn} />
        </div>
      </div>
      <fieldset className={style.choices}>
        <legend>{text('record.visitors')}</legend>
        {visit.group.map(({ id, name, isOfBranch }) => (
          <label key={id}>
            <input
              type="checkbox"
              disabled={isOfBranch}
              checked={visitors.includes(id)}
              onChange={() =>
                setVisitors(visitors.includes(id) ? visitors.filter((each) => each !== id) : [...visitors, id])
              }
            />
            <span>{isOfBranch ? text('record.ofBranch', { name }) : name}</span>
          </label>
        ))}
      </fieldset>
      <Area name={text('visit.summary')} value={summary} onChange={setSummary} />
      {visit.findings.map(({ position, item }) => (
        <FoundField
          key={position}
          name={text('plan.item', { number: position + 1 })}
          item={item}
          value={found[position] ?? { finding: '', words: '', dueOn: '' }}
          least={on}
          onChange={(change) => setFound(found.map((each, at) => (at === position ? { ...each, ...change } : each)))}
        />
      ))}
      <Refusal error={record.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={!isWhole || record.isPending}>
          {text('record.do')}
        </button>
      </div>
    </form>
  );
}

interface FoundFieldProps {
  readonly name: string;
  readonly item: Visit['findings'][number]['item'];
  readonly value: Found;
  readonly least: string;
  readonly onChange: (change: Partial<Found>) => void;
}

function FoundField({ name, item, value, least, onChange }: FoundFieldProps): ReactElement {
  const text = useText('supervision');
  const { finding, words, dueOn } = value;
  return (
    <div className={style.form} role="group" aria-label={name}>
      <fieldset className={style.choices}>
        <legend>
          {name} {item.words}
        </legend>
        {FINDINGS.map((each) => (
          <label key={each}>
            <input type="radio" name={name} checked={finding === each} onChange={() => onChange({ finding: each })} />
            <span>{text(`finding.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {finding !== '' && (
        <div className={style.row}>
          <label className="field">
            <span>{text('record.words')}</span>
            <input
              className="input"
              maxLength={1000}
              value={words}
              onChange={({ target }) => onChange({ words: target.value })}
            />
          </label>
          {finding === 'lacking' && (
            <div className="field">
              <label htmlFor={`due-${name}`}>{text('record.due')}</label>
              <DayField id={`due-${name}`} value={dueOn} least={least} onChange={(day) => onChange({ dueOn: day })} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
