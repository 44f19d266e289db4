import { useMutation } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { Refusal } from './refusal.tsx';
import { saveFile } from './save-file.ts';

interface PaperButtonProps {
  /** What stands on the button. */
  readonly label: string;
  readonly take: () => Promise<File>;
}

/** Saves the paper that stands beside it to print; says why where there is none. */
export function PaperButton({ label, take }: PaperButtonProps): ReactElement {
  const paper = useMutation({ mutationFn: take, onSuccess: (file) => saveFile(file, 'paper.pdf') });
  return (
    <>
      <button type="button" className="btn slim noprint" disabled={paper.isPending} onClick={() => paper.mutate()}>
        {label}
      </button>
      <Refusal error={paper.error} />
    </>
  );
}
