import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { ArrivalWords } from './arrival-words.tsx';
import { openBranchesQuery } from '../organizations/queries.ts';
import { FileChoice } from '../ui/file-choice.tsx';
import { arrivalQuery, useMoveIn } from './queries.ts';

/** Somebody arrives with a signed file: to which branch, what the file says, and the fingerprint off the letter. */
export function ArrivalDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const text = useText('affiliations');
  const branches = useQuery(openBranchesQuery);
  const [branchId, setBranch] = useState('');
  const [content, setContent] = useState('');
  const reached = (branches.data ?? []).filter(({ memberCount }) => memberCount !== null);
  return (
    <Dialog title={text('arrival.title')} onClose={onClose}>
      <div className={layout.form}>
        <p className="muted small">{text('arrival.lead')}</p>
        <Choice
          isSearched
          aria-label={text('arrival.branch')}
          placeholder={text('arrival.branch')}
          choices={reached.map(({ id, name }) => ({ value: id, label: name }))}
          value={branchId}
          onChange={setBranch}
        />
        <FileChoice
          isShown
          label={text('arrival.file')}
          accept=".json,application/json"
          onFiles={([file]) => void file?.text().then(setContent)}
        />
        {branchId !== '' && content !== '' && (
          <Taking key={`${branchId} ${content.length}`} branchId={branchId} content={content} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

interface TakingProps {
  readonly branchId: string;
  readonly content: string;
  readonly onClose: () => void;
}

function Taking({ branchId, content, onClose }: TakingProps): ReactElement {
  const text = useText('affiliations');
  const { data, error } = useQuery({ ...arrivalQuery({ branchId, content }), retry: false });
  const moveIn = useMoveIn();
  const [id] = useState(() => newId());
  const [fingerprint, setFingerprint] = useState('');
  if (data === undefined) return <Refusal error={error} />;
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        moveIn.mutate({ id, branchId, content, fingerprint }, { onSuccess: onClose });
      }}
    >
      <ArrivalWords arrival={data} />
      <label>
        {text('arrival.fingerprint')}
        <input
          className="ant-input"
          required
          maxLength={40}
          autoComplete="off"
          value={fingerprint}
          onChange={({ target }) => setFingerprint(target.value)}
        />
      </label>
      <Refusal error={moveIn.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={moveIn.isPending}>
          {text('arrival.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}
