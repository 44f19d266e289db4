import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import style from './affiliations.module.css';
import { fileQuery } from './queries.ts';

/** The signed file of somebody who moves out, and the fingerprint to be written on the letter. */
export function CardFileDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactElement {
  const text = useText('affiliations');
  const query = useQuery(fileQuery(id));
  return (
    <Dialog title={text('file.title')} onClose={onClose}>
      <Fetched query={query} lines={3}>
        {({ fileName, content, fingerprint }) => (
          <div className={layout.form}>
            <p>{text('file.lead')}</p>
            <p className={style.fingerprint}>{fingerprint}</p>
            <div className={layout.acts}>
              <a
                className="btn blue"
                download={fileName}
                href={`data:application/json;charset=utf-8,${encodeURIComponent(content)}`}
              >
                {text('file.save')}
              </a>
              <button type="button" className="btn" onClick={onClose}>
                {text('cancel')}
              </button>
            </div>
          </div>
        )}
      </Fetched>
    </Dialog>
  );
}
