import type { WorkReport, WorkReportView } from '@xianfeng/contract';
import { HEARD_OPINIONS, type HeardOpinion } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { Choice } from '../ui/choice.tsx';
import { CountField } from '../ui/count-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useHearReport } from './queries.ts';
import style from './work-reports.module.css';

interface HearFormProps {
  readonly view: WorkReportView;
  readonly report: WorkReport;
}

type Counts = Readonly<Record<HeardOpinion, number | null>>;

/** The meeting that heard it: figures as they were counted by hand, its opinion, the check on the spot that belongs to it. */
export function HearForm({ view, report }: HearFormProps): ReactElement {
  const text = useText('workReports');
  const dates = useDates();
  const { today } = useMe();
  const hear = useHearReport();
  const [on, setOn] = useState(today);
  const [due, setDue] = useState<number | null>(null);
  const [present, setPresent] = useState<number | null>(null);
  const [counts, setCounts] = useState<Counts>({ good: null, 'rather-good': null, fair: null, poor: null });
  const [opinion, setOpinion] = useState('');
  const [visitId, setVisit] = useState(view.visits.at(-1)?.id ?? '');
  const numbers = HEARD_OPINIONS.map((each) => counts[each]);
  const isWhole =
    due !== null && present !== null && numbers.every((count) => count !== null) && opinion.trim().length > 1;
  const send = (): void => {
    if (due === null || present === null) return;
    hear.mutate({
      ...{ id: report.id, revision: report.revision, on, due, present, opinion: opinion.trim() },
      counts: {
        good: counts.good ?? 0,
        'rather-good': counts['rather-good'] ?? 0,
        fair: counts.fair ?? 0,
        poor: counts.poor ?? 0,
      },
      visitId: visitId || null,
    });
  };
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2 className="sec-title">{text('hear.title')}</h2>
      <div className={style.row}>
        <div className="field">
          <label htmlFor="hear-on">{text('hear.on')}</label>
          <DayField id="hear-on" value={on} least={report.handedInOn ?? ''} most={today} onChange={setOn} />
        </div>
        <div className="field">
          <label htmlFor="hear-due">{text('hear.due')}</label>
          <CountField id="hear-due" value={due} onChange={setDue} />
        </div>
        <div className="field">
          <label htmlFor="hear-present">{text('hear.present')}</label>
          <CountField id="hear-present" value={present} onChange={setPresent} />
        </div>
        {HEARD_OPINIONS.map((each) => (
          <div className="field" key={each}>
            <label htmlFor={`hear-${each}`}>{text(`opinion.${each}`)}</label>
            <CountField
              id={`hear-${each}`}
              value={counts[each]}
              onChange={(count) => setCounts({ ...counts, [each]: count })}
            />
          </div>
        ))}
      </div>
      <div className="field">
        <label htmlFor="hear-visit">{text('hear.visit')}</label>
        <Choice
          id="hear-visit"
          choices={view.visits.map(({ id, on: day, organization }) => ({
            value: id,
            label: text('hear.visit.of', { day: dates.short(day), organization }),
          }))}
          value={visitId}
          placeholder={text('hear.visit.none')}
          onChange={setVisit}
        />
      </div>
      <Area name={text('hear.opinion')} value={opinion} onChange={setOpinion} />
      <Refusal error={hear.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={!isWhole || hear.isPending}>
          {text('hear.do')}
        </button>
      </div>
    </form>
  );
}
