import { useQuery } from '@tanstack/react-query';
import { type OwnRecord, ownRecordWords } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { client } from '../client.ts';
import { saveFile } from '../ui/save-file.ts';
import { CorrectionDialog } from './correction-dialog.tsx';
import { ownRecordQuery } from '../privacy/queries.ts';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './home.module.css';

/** The rights one has to what is stored about oneself: a copy, a correction, and who looked (PIPL 44 to 46). */
export function OwnRecordParts(): ReactElement {
  const query = useQuery(ownRecordQuery);
  return <Fetched query={query}>{(record) => <Parts record={record} />}</Fetched>;
}

function Parts({ record }: { readonly record: OwnRecord }): ReactElement {
  const text = useText('privacy');
  const [isAsking, setAsking] = useState(false);
  const saveJson = (): void => {
    const name = `${ownRecordWords.file}.json`;
    saveFile(new File([JSON.stringify(record, null, 2)], name, { type: 'application/json' }), name);
  };
  const saveSheet = async (): Promise<void> =>
    saveFile(await client.ownRecords.workbook({}), `${ownRecordWords.file}.xlsx`);
  return (
    <div className={style.rights}>
      <div className={style.copies}>
        <button type="button" className="btn slim" onClick={() => void saveSheet()}>
          {text('record.copySheet')}
        </button>
        <button type="button" className="btn slim" onClick={saveJson}>
          {text('record.copyJson')}
        </button>
        <button type="button" className="btn slim" onClick={() => setAsking(true)}>
          {text('record.correct')}
        </button>
      </div>
      <Corrections corrections={record.corrections} />
      <Views views={record.views} />
      <Everything record={record} />
      {isAsking && (
        <Themed>
          <CorrectionDialog onClose={() => setAsking(false)} />
        </Themed>
      )}
    </div>
  );
}

function Corrections({ corrections }: Pick<OwnRecord, 'corrections'>): ReactElement | null {
  const text = useText('privacy');
  const dates = useDates();
  if (corrections.length === 0) return null;
  return (
    <section className="sheet box">
      <h2 className="sec-title">{text('record.corrections')}</h2>
      <ul>
        {corrections.map(({ id, number, wanted, outcome, dueOn, answeredOn, reason }) => (
          <li key={id} className={style.notice}>
            <span>{text('record.correction', { number, wanted })}</span>
            <span className="muted small">
              {outcome === null
                ? text('corrections.due', { day: dates.full(dueOn) })
                : text(`corrections.${outcome}`, { day: dates.full(answeredOn ?? dueOn) })}
              {reason !== null && ` ${text('corrections.reason', { reason })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Views({ views }: Pick<OwnRecord, 'views'>): ReactElement {
  const text = useText('privacy');
  const frame = useText('frame');
  const dates = useDates();
  return (
    <section className="sheet box">
      <h2 className="sec-title">{text('record.views')}</h2>
      {views.length === 0 && <p className="muted">{text('record.viewsNone')}</p>}
      <ul>
        {views.map(({ viewer, role, onDay, views: count }) => (
          <li key={`${onDay} ${viewer} ${role}`} className={style.notice}>
            {text('record.view', { day: dates.full(onDay), viewer, role: frame(`role.${role}`), views: count })}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Section = Exclude<keyof typeof ownRecordWords.sections, 'person'>;

/** How much of each kind there is; the copies hold every line of it. */
function Everything({ record }: { readonly record: OwnRecord }): ReactElement {
  const text = useText('privacy');
  const sections = (Object.keys(ownRecordWords.sections) as (keyof typeof ownRecordWords.sections)[]).filter(
    (section): section is Section => section !== 'person',
  );
  return (
    <section>
      <h2 className="sec-title">{text('record.all')}</h2>
      <dl className={`sheet ${style.record}`}>
        {sections.map((section) => (
          <div key={section}>
            <dt>{text(`section.${section}`)}</dt>
            <dd>{text('record.count', { count: record[section].length })}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
