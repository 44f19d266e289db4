import { type SuggestionAbout, suggestionKinds } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import style from './suggestions.module.css';
import { WordsField } from './words-field.tsx';

export interface GivenSuggestion {
  readonly kind: SuggestionAbout;
  readonly words: string;
  readonly aboutName: string | null;
  readonly raiserName: string | null;
}

interface SuggestFormProps {
  /** Whether somebody writes it down for another, whose name may be told. */
  readonly isForAnother: boolean;
  readonly error: Error | null;
  readonly isPending: boolean;
  readonly onSend: (given: GivenSuggestion) => void;
}

/** What it is about, in whose own words; and of whom, where it is about a person. */
export function SuggestForm({ isForAnother, error, isPending, onSend }: SuggestFormProps): ReactElement {
  const text = useText('suggestions');
  const [kind, setKind] = useState<SuggestionAbout>('rules');
  const [words, setWords] = useState('');
  const [aboutName, setAbout] = useState('');
  const [raiserName, setRaiser] = useState('');
  const isWhole = words.trim().length >= 2;
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSend({
          ...{ kind, words: words.trim() },
          aboutName: kind === 'person' ? orNull(aboutName) : null,
          raiserName: isForAnother ? orNull(raiserName) : null,
        });
      }}
    >
      {isForAnother && <NameField name={text('form.raiser')} value={raiserName} onChange={setRaiser} />}
      <fieldset className={style.choices}>
        <legend>{text('form.kind')}</legend>
        {suggestionKinds.map((each) => (
          <label key={each}>
            <input type="radio" name="kind" checked={kind === each} onChange={() => setKind(each)} />
            <span>{text(`kind.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {kind === 'person' && <NameField name={text('form.about')} value={aboutName} onChange={setAbout} />}
      {(kind === 'person' || kind === 'secretary') && <p className="callout">{text('form.apart')}</p>}
      <WordsField name={text('form.words')} value={words} most={1000} onChange={setWords} />
      <p className="small muted">{text('form.due')}</p>
      <Refusal error={error} />
      <div>
        <button type="submit" className="btn blue" disabled={!isWhole || isPending}>
          {text('form.do')}
        </button>
      </div>
    </form>
  );
}

function orNull(typed: string): string | null {
  return typed.trim().length < 2 ? null : typed.trim();
}

interface NameFieldProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
}

function NameField({ name, value, onChange }: NameFieldProps): ReactElement {
  return (
    <label className={`field ${style.short}`}>
      <span>{name}</span>
      <input
        className="input"
        maxLength={40}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
