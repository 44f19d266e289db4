import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { QrCode } from '../ui/qr-code.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordAsked } from './password-asked.tsx';
import { useBeginSecondFactor, useConfirmSecondFactor } from './queries.ts';
import { CodeInput } from './second-factor-page.tsx';
import style from './way-in.module.css';

interface EnrolmentStepsProps {
  /** Held up on the way in: the password was given a moment ago and is not asked for again. */
  readonly isDemanded: boolean;
  readonly onDone: () => void;
}

/** Setting up a second factor, one step at a time: what it takes, the square code, a first code, the backup codes. */
export function EnrolmentSteps({ isDemanded, onDone }: EnrolmentStepsProps): ReactElement {
  const text = useText('security');
  const begin = useBeginSecondFactor();
  const confirm = useConfirmSecondFactor();
  const [isScanned, setIsScanned] = useState(false);
  if (confirm.data !== undefined) return <BackupCodes codes={confirm.data.backupCodes} onDone={onDone} />;
  if (begin.data === undefined) {
    return (
      <>
        <p>{text(isDemanded ? 'enrolment.why' : 'enrolment.whyOwn')}</p>
        <ol>
          <li>{text('enrolment.need')}</li>
          <li>{text('enrolment.then')}</li>
          <li>{text('enrolment.always')}</li>
        </ol>
        {isDemanded ? (
          <>
            <Refusal error={begin.error} />
            <div className={style.acts}>
              <button type="button" className="btn blue" disabled={begin.isPending} onClick={() => begin.mutate({})}>
                {text('enrolment.begin')}
              </button>
            </div>
          </>
        ) : (
          <PasswordAsked does={text('enrolment.begin')} act={begin} />
        )}
      </>
    );
  }
  return isScanned ? (
    <FirstCode confirm={confirm} onBack={() => setIsScanned(false)} />
  ) : (
    <Scan seed={begin.data} onDone={() => setIsScanned(true)} />
  );
}

interface ScanProps {
  readonly seed: { readonly seed: string; readonly address: string };
  readonly onDone: () => void;
}

function Scan({ seed: { seed, address }, onDone }: ScanProps): ReactElement {
  const text = useText('security');
  return (
    <>
      <p>{text('scan.lead')}</p>
      <QrCode words={address} label={text('scan.label')} width={232} />
      <p>
        <a href={address}>{text('scan.here')}</a>
      </p>
      <details>
        <summary className={style.summary}>{text('scan.cannot')}</summary>
        <p>{text('scan.type')}</p>
        <p className={style.seed}>
          {(seed.match(/.{4}/g) ?? []).map((four, place) => (
            // The same four letters may come twice.
            <span key={`${place} ${four}`}>{four}</span>
          ))}
        </p>
      </details>
      <div className={style.acts}>
        <button type="button" className="btn blue" onClick={onDone}>
          {text('scan.done')}
        </button>
      </div>
    </>
  );
}

interface FirstCodeProps {
  readonly confirm: ReturnType<typeof useConfirmSecondFactor>;
  readonly onBack: () => void;
}

function FirstCode({ confirm, onBack }: FirstCodeProps): ReactElement {
  const text = useText('security');
  const [code, setCode] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!confirm.isPending) confirm.mutate({ code }, { onError: () => setCode('') });
  };
  return (
    <form className={style.form} onSubmit={submit}>
      <p id="first-lead">{text('first.lead')}</p>
      <label className="field">
        <span>{text('give.code')}</span>
        <CodeInput value={code} onChange={setCode} describedBy="first-lead" />
      </label>
      <Refusal error={confirm.error} />
      <div className={style.acts}>
        <button type="submit" className="btn blue" aria-disabled={confirm.isPending}>
          {text('first.do')}
        </button>
        <button type="button" className="btn" onClick={onBack}>
          {text('first.back')}
        </button>
      </div>
    </form>
  );
}
