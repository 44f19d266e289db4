import { InputNumber } from 'antd';
import type { ReactElement } from 'react';

interface CountFieldProps {
  /** The id that the label names; a form gives it, with value and onChange. */
  readonly id?: string;
  readonly value?: number | null;
  readonly onChange?: (count: number | null) => void;
}

/** How many people: a whole number, typed; full-width digits are read too. */
export function CountField({ id, value = null, onChange }: CountFieldProps): ReactElement {
  return (
    <InputNumber<number>
      {...(id === undefined ? {} : { id })}
      style={{ width: '100%' }}
      inputMode="numeric"
      controls={false}
      changeOnWheel={false}
      precision={0}
      parser={(typed = '') => Number.parseInt(typed.normalize('NFKC').replaceAll(/[^\d-]/g, ''), 10)}
      value={value}
      onChange={(count) => onChange?.(count)}
    />
  );
}
