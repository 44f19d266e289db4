import { useQuery } from '@tanstack/react-query';
import type { FilingArrival } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { Fingerprint } from '../ui/signed-file.tsx';
import { useDates } from '../ui/use-dates.ts';
import { FileChoice } from '../ui/file-choice.tsx';
import { Figures } from './figures.tsx';
import { arrivalQuery, useTakeIn } from './queries.ts';

/** A committee below has handed a file over: what it says, and whether it is theirs. */
export function ArrivalDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const text = useText('filings');
  const [content, setContent] = useState('');
  return (
    <Dialog title={text('arrival.title')} onClose={onClose}>
      <div className={layout.form}>
        <p className="muted small">{text('arrival.lead')}</p>
        <FileChoice
          isShown
          label={text('arrival.file')}
          accept=".json,application/json"
          onFiles={([file]) => void file?.text().then(setContent)}
        />
        {content !== '' && <Taking key={content} content={content} onClose={onClose} />}
      </div>
    </Dialog>
  );
}

interface TakingProps {
  readonly content: string;
  readonly onClose: () => void;
}

function Taking({ content, onClose }: TakingProps): ReactElement {
  const text = useText('filings');
  const { data, error } = useQuery(arrivalQuery(content));
  const takeIn = useTakeIn();
  const [id] = useState(() => newId());
  const [fingerprint, setFingerprint] = useState('');
  if (data === undefined) return <Refusal error={error} />;
  const isKnown = data.key === 'known';
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        takeIn.mutate({ id, content, fingerprint: isKnown ? null : fingerprint }, { onSuccess: onClose });
      }}
    >
      <ArrivalWords arrival={data} />
      {!isKnown && (
        <label className="field">
          {text('arrival.fingerprint')}
          <input
            className="input"
            required
            maxLength={40}
            autoComplete="off"
            value={fingerprint}
            onChange={({ target }) => setFingerprint(target.value)}
          />
        </label>
      )}
      <Refusal error={takeIn.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={takeIn.isPending}>
          {text('arrival.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('close')}
        </button>
      </div>
    </form>
  );
}

function ArrivalWords({ arrival }: { readonly arrival: FilingArrival }): ReactElement {
  const text = useText('filings');
  const dates = useDates();
  const { committee, year, revision, madeOn, before, key, figures, fingerprint } = arrival;
  return (
    <>
      <div className={layout.outlook}>
        <p>
          <b>{text('arrival.from', { committee, year, revision, day: dates.full(madeOn) })}</b>
        </p>
        {before !== null && <p className="small">{text('arrival.replaces', { before })}</p>}
        <p className="small">{text(`arrival.${key}`)}</p>
        {key !== 'known' && <Fingerprint>{fingerprint}</Fingerprint>}
      </div>
      <Figures figures={figures} />
    </>
  );
}
