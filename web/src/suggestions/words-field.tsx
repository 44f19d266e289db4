import type { ReactElement } from 'react';

interface WordsFieldProps {
  readonly name: string;
  readonly value: string;
  readonly most: number;
  readonly onChange: (words: string) => void;
}

export function WordsField({ name, value, most, onChange }: WordsFieldProps): ReactElement {
  return (
    <label className="field">
      <span>{name}</span>
      <textarea
        className="input"
        rows={4}
        maxLength={most}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
