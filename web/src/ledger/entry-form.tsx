import { useQuery } from '@tanstack/react-query';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { membersQuery } from '../members/queries.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import style from './ledger.module.css';
import { useAppend } from './queries.ts';
import type { TariffLine } from './tariff-fields.tsx';
import { TariffFields } from './tariff-fields.tsx';

interface EntryFormProps {
  readonly branchId: string;
  readonly tariff: readonly TariffLine[];
  readonly onDone: () => void;
}

/** An award, a disciplinary action or a criticism, by its document. */
export function EntryForm({ branchId, tariff, onDone }: EntryFormProps): ReactElement {
  const text = useText('ledger');
  const { today } = useMe();
  const members = useQuery(membersQuery(branchId));
  const append = useAppend(branchId);
  const [id] = useState(() => newId());
  const [subjectId, setSubjectId] = useState('');
  const [item, setItem] = useState(tariff[0]?.item ?? '');
  const [worth, setWorth] = useState('');
  const line = tariff.find((each) => each.item === item);
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const textOf = (name: string): string => {
      const value = given.get(name);
      return typeof value === 'string' ? value.trim() : '';
    };
    const note = textOf('note');
    append.mutate(
      {
        id,
        subjectId,
        item,
        occurredOn: textOf('occurredOn'),
        document: textOf('document'),
        ...(note === '' ? {} : { note }),
        ...(line !== undefined && line.levels.length > 0 ? { level: worth } : { points: worth }),
      },
      { onSuccess: onDone },
    );
  };
  return (
    <form className={style.form} onSubmit={submit}>
      <p className="muted small">{text('form.lead')}</p>
      <label className="field">
        <span>{text('form.member')}</span>
        <select className="input" required value={subjectId} onChange={(event) => setSubjectId(event.target.value)}>
          <option value="">{text('form.member.choose')}</option>
          {members.data?.map(({ personId, name }) => (
            <option key={personId} value={personId}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <TariffFields
        tariff={tariff}
        item={item}
        worth={worth}
        onItem={(next) => {
          setItem(next);
          setWorth('');
        }}
        onWorth={setWorth}
      />
      <div className={style.pair}>
        <label className="field">
          <span>{text('form.on')}</span>
          <input className="input" type="date" name="occurredOn" required max={today} />
        </label>
        <label className="field">
          <span>{text('form.document')}</span>
          <input
            className="input"
            name="document"
            required
            maxLength={100}
            placeholder={text('form.document.example')}
          />
        </label>
      </div>
      <label className="field">
        <span>{text('form.note')}</span>
        <input className="input" name="note" maxLength={200} />
        <small>{text('form.note.hint')}</small>
      </label>
      <Refusal error={append.error} />
      <div className={style.acts}>
        <button type="submit" className="btn blue" disabled={append.isPending}>
          {text(append.isPending ? 'form.doing' : 'form.do')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('form.cancel')}
        </button>
      </div>
    </form>
  );
}
