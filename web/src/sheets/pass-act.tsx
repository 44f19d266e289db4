import type { Sheet } from '@xianfeng/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { sheetQuery } from './queries.ts';
import style from './sheet-page.module.css';

interface PassActProps {
  readonly sheet: Sheet;
  /** Why it cannot be done yet; null when nothing stands against it. */
  readonly obstacle: string | null;
  /** The obstacle is said elsewhere already: here only the button stands. */
  readonly isBare?: boolean;
}

/** The one deciding button: grey with its reason until nothing is in the way, then red. */
export function PassAct({ sheet, obstacle, isBare = false }: PassActProps): ReactElement {
  const text = useText('sheets');
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn decide"
        aria-disabled={obstacle !== null}
        title={obstacle ?? undefined}
        onClick={() => {
          if (obstacle === null) setOpen(true);
        }}
      >
        {text('pass.do')}
      </button>
      {!isBare && <p className="small muted">{obstacle ?? text('pass.lead')}</p>}
      {open && <PassForm sheet={sheet} onClose={() => setOpen(false)} />}
    </>
  );
}

function PassForm({ sheet, onClose }: { readonly sheet: Sheet; readonly onClose: () => void }): ReactElement {
  const text = useText('sheets');
  const frame = useText('frame');
  const dates = useDates();
  const { today } = useMe();
  const queries = useQueryClient();
  const [given, setGiven] = useState({ on: today, due: '', present: '' });
  const [fault, setFault] = useState<'pass.tooMany' | 'pass.later' | null>(null);
  const branchId = sheet.branch.id;
  const pass = useMutation({
    mutationFn: () =>
      client.sheets.pass({
        branchId,
        period: sheet.period,
        passedOn: given.on,
        membersDue: Number(given.due),
        membersPresent: Number(given.present),
      }),
    onSuccess: (passed) => {
      queries.setQueryData(sheetQuery(branchId, sheet.period).queryKey, passed);
      void queries.invalidateQueries({ queryKey: ['duties'] });
      onClose();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const found = Number(given.present) > Number(given.due) ? 'pass.tooMany' : given.on > today ? 'pass.later' : null;
    setFault(found);
    if (found === null && !pass.isPending) pass.mutate();
  };
  const people = (name: 'due' | 'present') => ({
    className: 'input',
    type: 'number',
    inputMode: 'numeric' as const,
    min: 1,
    max: 500,
    required: true,
    value: given[name],
    onChange: (event: { readonly target: { readonly value: string } }) =>
      setGiven({ ...given, [name]: event.target.value }),
  });
  return (
    <Dialog title={text('pass.title', { month: dates.period(sheet.period) })} onClose={onClose}>
      <p className="muted">{text('pass.lead')}</p>
      <form className={style.passForm} onSubmit={submit}>
        <label className="field">
          <span>{text('pass.on')}</span>
          <input
            className="input"
            type="date"
            required
            max={today}
            value={given.on}
            onChange={({ target }) => setGiven({ ...given, on: target.value })}
          />
        </label>
        <div className={style.pair}>
          <label className="field">
            <span>{text('pass.due')}</span>
            <input {...people('due')} />
          </label>
          <label className="field">
            <span>{text('pass.present')}</span>
            <input {...people('present')} />
          </label>
        </div>
        {fault !== null && (
          <p className="callout" role="alert">
            {text(fault)}
          </p>
        )}
        <Refusal error={pass.error} />
        <div className={style.formActs}>
          <button type="submit" className="btn decide" aria-disabled={pass.isPending}>
            {text('pass.confirm')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {frame('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
