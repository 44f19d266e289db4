import type { ReactElement } from 'react';

interface AreaProps {
  readonly name: string;
  readonly value: string;
  readonly onChange: (words: string) => void;
  readonly most?: number;
  readonly rows?: number;
}

/** Some lines of text. */
export function Area({ name, value, onChange, most = 2000, rows = 3 }: AreaProps): ReactElement {
  return (
    <label className="field">
      <span>{name}</span>
      <textarea
        className="input"
        rows={rows}
        maxLength={most}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}
