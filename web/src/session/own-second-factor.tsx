import type { OwnSecurity } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { BackupCodes } from './backup-codes.tsx';
import { EnrolmentSteps } from './enrolment-steps.tsx';
import { PasswordAsked } from './password-asked.tsx';
import { useRemoveSecondFactor, useRenewBackupCodes } from './queries.ts';
import style from './way-in.module.css';

/** The second factor: set up, its backup codes made anew, taken away where nobody demands it. */
export function OwnSecondFactor({ factor }: { readonly factor: OwnSecurity['secondFactor'] }): ReactElement {
  const text = useText('security');
  // The codes stay on the screen until they are kept, though the second factor counts from the first one on.
  const [isSettingUp, setIsSettingUp] = useState(false);
  const dates = useDates();
  return (
    <section className={`sheet ${style.part}`}>
      <h2 className="sec-title">{text('factor.head')}</h2>
      {isSettingUp ? (
        <EnrolmentSteps isDemanded={false} onDone={() => setIsSettingUp(false)} />
      ) : factor.isSet ? (
        <>
          <p>
            {text('factor.set', {
              day: factor.setOn === null ? '' : dates.full(factor.setOn),
              count: factor.backupCodesLeft,
            })}
          </p>
          <NewBackupCodes />
          {factor.isDemanded ? <p className="muted small">{text('factor.change')}</p> : <Removal />}
        </>
      ) : (
        <>
          <p>{text('factor.none')}</p>
          <div className={style.acts}>
            <button type="button" className="btn" onClick={() => setIsSettingUp(true)}>
              {text('factor.setUp')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

function NewBackupCodes(): ReactElement {
  const text = useText('security');
  const renew = useRenewBackupCodes();
  if (renew.data !== undefined) return <BackupCodes codes={renew.data.backupCodes} onDone={renew.reset} />;
  return (
    <details>
      <summary className={style.summary}>{text('backup.renew')}</summary>
      <p>{text('backup.renewLead')}</p>
      <PasswordAsked does={text('backup.renewDo')} act={renew} />
    </details>
  );
}

function Removal(): ReactElement {
  const text = useText('security');
  const remove = useRemoveSecondFactor();
  return (
    <details>
      <summary className={style.summary}>{text('factor.remove')}</summary>
      <PasswordAsked does={text('factor.removeDo')} act={remove} />
    </details>
  );
}
