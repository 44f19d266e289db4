import type { SchemeCheck } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './adoptions.module.css';

/** What the text says it is, its errors with their cures, and how much advice there is. */
export function Findings({ check: { scheme, findings } }: { readonly check: SchemeCheck }): ReactElement {
  const text = useText('adoptions');
  const dates = useDates();
  const { language } = useLanguage();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const advice = findings.filter(({ severity }) => severity === 'advice');
  const lines = (all: SchemeCheck['findings']): ReactElement => (
    <ul className={style.findings}>
      {all.map((finding) => {
        const words = language === 'en' ? finding.words.en : finding.words.zh;
        return (
          <li key={`${finding.place} ${words.fault}`}>
            <span className="muted small">
              {finding.place} {finding.cites.join(text('and'))}
            </span>
            <span>
              {words.fault} {words.cure}
            </span>
          </li>
        );
      })}
    </ul>
  );
  return (
    <div className={style.line}>
      {scheme !== null && (
        <p>
          <b>{text('version', { name: scheme.name, version: scheme.version })}</b>{' '}
          <span className="muted">{text('inForce', { day: dates.full(scheme.inForceOn) })}</span>
        </p>
      )}
      {errors.length > 0 ? (
        <>
          <StateTag look="late">{text('check.errors', { count: errors.length })}</StateTag>
          {lines(errors)}
        </>
      ) : (
        <StateTag look="done">{text('check.sound')}</StateTag>
      )}
      {advice.length > 0 && (
        <details>
          <summary>{text('check.advice', { count: advice.length })}</summary>
          <div className={style.scroll}>{lines(advice)}</div>
        </details>
      )}
    </div>
  );
}
