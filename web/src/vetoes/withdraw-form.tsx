import type { VetoOnRecord } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useWithdrawVeto } from './queries.ts';
import style from './vetoes.module.css';

interface WithdrawFormProps {
  readonly veto: VetoOnRecord;
  readonly onClose: () => void;
}

/** What was stated by mistake never held; why stays on record. */
export function WithdrawForm({ veto, onClose }: WithdrawFormProps): ReactElement {
  const text = useText('vetoes');
  const withdraw = useWithdrawVeto();
  const [words, setWords] = useState('');
  const { id, branch, year, kind, concerns } = veto;
  const title = text('withdraw.of', { name: concerns.name, what: kind.name });
  return (
    <form
      className={`sheet box ${style.form}`}
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        withdraw.mutate({ branchId: branch.id, year, id, words: words.trim() }, { onSuccess: onClose });
      }}
    >
      <h2 className="sec-title">{title}</h2>
      <p className="small muted">{text('withdraw.lead')}</p>
      <label className="field">
        <span>{text('withdraw.words')}</span>
        <textarea
          className="input"
          rows={3}
          maxLength={1000}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <Refusal error={withdraw.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn" disabled={words.trim().length < 2 || withdraw.isPending}>
          {text('withdraw.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('close')}
        </button>
      </div>
    </form>
  );
}
