import type { ExemptionRequest } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useEffect } from 'react';
import { useText } from '../text/use-text.ts';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './exemptions.module.css';
import { useRequestWords } from './use-request-words.ts';

interface ProxySheetProps {
  readonly request: ExemptionRequest;
  readonly onDone: () => void;
}

/** What was typed for a member who has no account, on paper: to be read, signed and kept, and undone by word of mouth. */
export function ProxySheet({ request, onDone }: ProxySheetProps): ReactElement {
  const text = useText('exemptions');
  const dates = useDates();
  const words = useRequestWords();
  useEffect(() => {
    window.print();
    onDone();
  }, [onDone]);
  const { proxy, name, branch } = request;
  return (
    <div className="paper-only" aria-hidden="true">
      <Paper issuer={branch} title={text('sheet.title')}>
        <p className={style.paragraph}>{text('sheet.what', { name, what: words.what(request) })}</p>
        {proxy !== null && (
          <p className={style.paragraph}>
            {text('sheet.proxy', {
              by: proxy.typedBy,
              day: dates.full(proxy.typedOn),
              until: dates.full(proxy.undoUntil),
            })}
          </p>
        )}
        <p className={style.paragraph}>{text('sheet.rights')}</p>
        <div className={style.signs}>
          <p>{text('sheet.own')}</p>
          <p>{text('sheet.recorder')}</p>
        </div>
      </Paper>
    </div>
  );
}
