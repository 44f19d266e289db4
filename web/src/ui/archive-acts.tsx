import { useMutation } from '@tanstack/react-query';
import type { Archive } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useText } from '../text/use-text.ts';
import { useAct } from '../use-act.ts';
import { Refusal } from './refusal.tsx';
import { saveFile } from './save-file.ts';

interface SaveProps {
  readonly branchId: string;
  readonly archive: Pick<Archive, 'id' | 'year'>;
  /** Named for whoever hears the button without seeing its row. */
  readonly label: string;
}

/** Saves the very file that was made. */
export function SaveArchive({ branchId, archive: { id, year }, label }: SaveProps): ReactElement {
  const text = useText('archives');
  const save = useMutation({
    mutationFn: async () => saveFile(await client.archives.read({ branchId, id }), `${year}.zip`),
  });
  return (
    <>
      <button
        type="button"
        className="btn slim"
        aria-label={label}
        disabled={save.isPending}
        onClick={() => save.mutate()}
      >
        {text('save')}
      </button>
      <Refusal error={save.error} />
    </>
  );
}

interface MakeProps {
  readonly branchId: string;
  readonly year: number;
  readonly label: string;
  /** Whether one was made before: then it is the same one unless something has changed. */
  readonly isAgain?: boolean;
}

/** Makes a year's package; twice gives the same one. */
export function MakeArchive({ branchId, year, label, isAgain = false }: MakeProps): ReactElement {
  const text = useText('archives');
  const make = useAct(client.archives.make);
  return (
    <>
      <button
        type="button"
        className={isAgain ? 'btn slim' : 'btn slim blue'}
        aria-label={label}
        disabled={make.isPending}
        onClick={() => make.mutate({ branchId, year })}
      >
        {text(isAgain ? 'again' : 'make')}
      </button>
      <Refusal error={make.error} />
    </>
  );
}
