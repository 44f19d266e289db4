import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { changeElder, ELDER_SIZES, useElder } from './elder.ts';

/** Into the version for elders (长辈版) and out of it, on this device. */
export function ElderSwitch({ className }: { readonly className: string }): ReactElement {
  const text = useText('frame');
  const size = useElder();
  return (
    <button
      type="button"
      className={className}
      aria-pressed={size !== null}
      onClick={() => changeElder(size === null ? ELDER_SIZES[0] : null)}
    >
      {text(size === null ? 'elder.on' : 'elder.off')}
    </button>
  );
}

/** How large the letters are; only within the version for elders. */
export function ElderSizes(): ReactElement | null {
  const text = useText('frame');
  const size = useElder();
  if (size === null) return null;
  return (
    <fieldset className="elder-sizes">
      <legend>{text('elder.size')}</legend>
      {ELDER_SIZES.map((each) => (
        <label key={each}>
          <input type="radio" name="elder-size" checked={size === each} onChange={() => changeElder(each)} />
          <span>{text(`elder.size.${each}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
