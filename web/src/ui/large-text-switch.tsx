import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { changeLargeText, isLargeText } from './large-text.ts';

/** 大字版: text and buttons a quarter larger, on this device. */
export function LargeTextSwitch({ className }: { readonly className: string }): ReactElement {
  const text = useText('frame');
  const [isLarge, setLarge] = useState(isLargeText);
  return (
    <button
      type="button"
      className={className}
      aria-pressed={isLarge}
      onClick={() => {
        changeLargeText(!isLarge);
        setLarge(!isLarge);
      }}
    >
      {text(isLarge ? 'largeText.off' : 'largeText.on')}
    </button>
  );
}
