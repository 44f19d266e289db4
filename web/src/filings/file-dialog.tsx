import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { SignedFile } from '../ui/signed-file.tsx';
import { fileQuery } from './queries.ts';

/** The signed file of a filing, and the fingerprint to be written on the letter. */
export function FileDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactElement {
  const text = useText('filings');
  const query = useQuery(fileQuery(id));
  return (
    <Dialog title={text('file.title')} onClose={onClose}>
      <Fetched query={query} lines={3}>
        {(file) => (
          <SignedFile
            file={file}
            lead={text('file.lead')}
            save={text('file.save')}
            close={text('close')}
            onClose={onClose}
          />
        )}
      </Fetched>
    </Dialog>
  );
}
