import { type Lapse, lapseOutcomes } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import style from './lapses.module.css';
import { useNoteLapse } from './queries.ts';

interface NoteFormProps {
  readonly branchId: string;
  readonly lapse: Lapse;
  readonly onClose: () => void;
}

/** What was found when somebody looked and asked. */
export function NoteForm({ branchId, lapse, onClose }: NoteFormProps): ReactElement {
  const text = useText('lapses');
  const note = useNoteLapse();
  const [id] = useState(newId);
  const [outcome, setOutcome] = useState<(typeof lapseOutcomes)[number] | null>(null);
  const [words, setWords] = useState('');
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome === null) return;
        const { person, kind, throughMonth } = lapse;
        note.mutate({ branchId, id, personId: person.id, kind, throughMonth, outcome, words: words.trim() });
      }}
    >
      <fieldset className={style.choices}>
        <legend>{text('outcome')}</legend>
        {lapseOutcomes.map((each) => (
          <label key={each}>
            <input type="radio" name={`outcome ${id}`} checked={outcome === each} onChange={() => setOutcome(each)} />
            <span>{text(`outcome.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <label className="field">
        <span>{text('words')}</span>
        <textarea
          className="input"
          rows={3}
          maxLength={500}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <Refusal error={note.error} />
      <div className={style.acts}>
        <button
          type="submit"
          className="btn blue"
          disabled={outcome === null || words.trim().length < 2 || note.isPending}
        >
          {text('do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('leave')}
        </button>
      </div>
    </form>
  );
}
