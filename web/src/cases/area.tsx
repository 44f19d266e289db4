import type { ReactElement } from 'react';

interface AreaProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
}

/** Words of a paper. */
export function Area({ name, value, onChange }: AreaProps): ReactElement {
  return (
    <label className="field">
      <span>{name}</span>
      <textarea
        className="input"
        rows={4}
        maxLength={4000}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
