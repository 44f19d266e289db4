import { useQuery } from '@tanstack/react-query';
import type { FilingPreview, Filings } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { Figures } from './figures.tsx';
import { FileDialog } from './file-dialog.tsx';
import style from './filings.module.css';
import { previewQuery, useFile } from './queries.ts';
import { YearChoice } from './year-choice.tsx';

/** What would leave for the committee above, what has left, and the act of filing between both. */
export function OwnFilings({ filings: { years, filed } }: { readonly filings: Filings }): ReactElement {
  const text = useText('filings');
  const [latest] = years;
  const [year, setYear] = useState(latest);
  const [shownId, setShown] = useState<string | null>(null);
  return (
    <section className={`sheet ${style.part}`} aria-label={text('own.title')}>
      <header className={style.head}>
        <h2 className="sec-title">{text('own.title')}</h2>
        {year !== undefined && <YearChoice years={years} value={year} onChange={setYear} />}
      </header>
      {year === undefined ? (
        <p>{text('own.none')}</p>
      ) : (
        <>
          <p className="muted small">{text('own.lead')}</p>
          <Preview key={year} year={year} onFiled={setShown} />
        </>
      )}
      {filed.length > 0 && <FiledList filed={filed} onTake={setShown} />}
      {shownId !== null && <FileDialog id={shownId} onClose={() => setShown(null)} />}
    </section>
  );
}

interface PreviewProps {
  readonly year: number;
  readonly onFiled: (id: string) => void;
}

function Preview({ year, onFiled }: PreviewProps): ReactElement {
  const query = useQuery(previewQuery(year));
  return (
    <Fetched query={query} lines={6}>
      {(preview) => (
        <>
          {preview.checksLeft.length > 0 && <ChecksLeft checks={preview.checksLeft} />}
          <Figures figures={preview.figures} />
          <FileAct key={preview.seen} year={year} preview={preview} onFiled={onFiled} />
        </>
      )}
    </Fetched>
  );
}

function FileAct({ year, preview, onFiled }: PreviewProps & { readonly preview: FilingPreview }): ReactElement | null {
  const text = useText('filings');
  const dates = useDates();
  const file = useFile();
  const [id] = useState(() => newId());
  const { figures, revision, before, fewSince, checksLeft, seen } = preview;
  if (checksLeft.length > 0) return null;
  if (figures.every(({ branches }) => branches.confirmed === 0)) return <p>{text('own.waiting')}</p>;
  const earlier = before === null ? null : { revision: before.revision, day: dates.full(before.onDay) };
  if (before?.isSame === true) return <p>{text('own.same', earlier ?? {})}</p>;
  return (
    <div className={style.act}>
      {earlier !== null && <p>{text('own.replaces', earlier)}</p>}
      {fewSince !== null && <p className="callout">{text('own.few', { count: fewSince })}</p>}
      <button
        type="button"
        className="btn decide"
        disabled={file.isPending}
        onClick={() => file.mutate({ id, year, seen }, { onSuccess: (made) => onFiled(made.id) })}
      >
        {text('own.file', { revision })}
      </button>
      <Refusal error={file.error} />
    </div>
  );
}

/** What the committee does itself before it files. */
function ChecksLeft({ checks }: { readonly checks: FilingPreview['checksLeft'] }): ReactElement {
  const text = useText('filings');
  const dates = useDates();
  return (
    <div className="callout">
      <p>{text('own.checks')}</p>
      <ul className={style.filed}>
        {checks.map(({ branchId, branch, name, period }) => (
          <li key={`${branchId} ${name} ${period}`}>
            {text('own.check', { branch, name, period: dates.period(period) })}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface FiledListProps {
  readonly filed: Filings['filed'];
  readonly onTake: (id: string) => void;
}

function FiledList({ filed, onTake }: FiledListProps): ReactElement {
  const text = useText('filings');
  const dates = useDates();
  return (
    <>
      <h3>{text('own.filed')}</h3>
      <ul className={style.filed}>
        {filed.map(({ id, year, revision, onDay }) => (
          <li key={id}>
            <span>{text('own.line', { year, revision, day: dates.full(onDay) })}</span>
            <button
              type="button"
              className="btn slim"
              aria-label={text('file.of', { year, revision })}
              onClick={() => onTake(id)}
            >
              {text('file.take')}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
