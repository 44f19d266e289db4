import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './way-in.module.css';

interface BackupCodesProps {
  readonly codes: readonly string[];
  readonly onDone: () => void;
}

/** Ten codes for the day the device is not at hand; shown this once, so that leaving takes a deliberate tick. */
export function BackupCodes({ codes, onDone }: BackupCodesProps): ReactElement {
  const text = useText('security');
  const [isKept, setIsKept] = useState(false);
  return (
    <>
      <p>{text('backup.lead')}</p>
      <ol className={style.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={`${style.acts} noprint`}>
        <button type="button" className="btn" onClick={() => window.print()}>
          {text('backup.print')}
        </button>
      </div>
      <label className={`${style.kept} noprint`}>
        <input type="checkbox" checked={isKept} onChange={({ target }) => setIsKept(target.checked)} />
        {text('backup.kept')}
      </label>
      <div className={`${style.acts} noprint`}>
        <button type="button" className="btn blue" disabled={!isKept} onClick={onDone}>
          {text('backup.done')}
        </button>
      </div>
    </>
  );
}
