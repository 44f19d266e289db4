import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Experience } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { ExperienceTable } from './experience-table.tsx';
import style from './experiences.module.css';
import { branchExperiencesQuery, peopleQuery, useConfirm } from './queries.ts';
import { RecordDialog } from './record-dialog.tsx';

/** The register of a branch: what waits to be confirmed first, and what stands. */
export function BranchExperiencesPage(): ReactElement {
  return (
    <Themed>
      <Register />
    </Themed>
  );
}

function Register(): ReactElement {
  const text = useText('experiences');
  const { branchId } = useParams({ from: '/branches/$branchId/experiences' });
  const query = useQuery(branchExperiencesQuery(branchId));
  const [isRecording, setRecording] = useState(false);
  const { mayRecord } = usePart(branchId);
  const waiting = query.data?.filter(({ state }) => state === 'waiting').length;
  return (
    <Page
      title={text('title')}
      remark={waiting !== undefined && text('remark', { count: waiting })}
      actions={
        mayRecord && (
          <button type="button" className="btn slim blue" onClick={() => setRecording(true)}>
            {text('record.open')}
          </button>
        )
      }
    >
      <p className="muted">{text('lead')}</p>
      <Fetched query={query} lines={10}>
        {(experiences) => <Lists branchId={branchId} experiences={experiences} />}
      </Fetched>
      {isRecording && <RecordForOthers branchId={branchId} onClose={() => setRecording(false)} />}
    </Page>
  );
}

/** What the server allows here as well: the recorder and the secretary of the branch, and the committee, write things down. */
function usePart(branchId: string): { readonly mayRecord: boolean; readonly mayTalk: boolean } {
  const { appointments } = useMe();
  const isAbove = appointments.some(({ role }) => role === 'committee-officer');
  const has = (role: string): boolean =>
    appointments.some((each) => each.role === role && each.organization.id === branchId);
  const mayTalk = isAbove || has('branch-secretary');
  return { mayTalk, mayRecord: mayTalk || has('recorder') };
}

interface RecordForOthersProps {
  readonly branchId: string;
  readonly onClose: () => void;
}

function RecordForOthers({ branchId, onClose }: RecordForOthersProps): ReactElement {
  const { mayTalk } = usePart(branchId);
  const { personId: self } = useMe();
  const { data: members = [] } = useQuery(peopleQuery(branchId));
  const people = members.filter(({ personId, toOn }) => personId !== self && toOn === null);
  return <RecordDialog people={people} isFromFile mayTalk={mayTalk} onClose={onClose} />;
}

interface ListsProps {
  readonly branchId: string;
  readonly experiences: readonly Experience[];
}

function Lists({ branchId, experiences }: ListsProps): ReactElement {
  const text = useText('experiences');
  const waiting = experiences.filter(({ state }) => state === 'waiting');
  const decided = experiences.filter(({ state }) => state !== 'waiting');
  return (
    <div className={style.parts}>
      {experiences.length === 0 && <Empty>{text('none')}</Empty>}
      {waiting.length > 0 && <Waiting branchId={branchId} experiences={waiting} />}
      {decided.length > 0 && (
        <div className={style.part}>
          <h2 className="sec-title">{text('decided.title')}</h2>
          <ExperienceTable label={text('decided.title')} experiences={decided} isNamed />
        </div>
      )}
    </div>
  );
}

/** No more at once than the server takes, which is what somebody can compare at one sitting. */
const CONFIRMED_AT_ONCE = 200;

function Waiting({ branchId, experiences }: ListsProps): ReactElement {
  const text = useText('experiences');
  const confirm = useConfirm();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const still = picked.filter((id) => experiences.some((each) => each.id === id)).slice(0, CONFIRMED_AT_ONCE);
  const mayConfirm = experiences.some(({ may }) => may.includes('confirm'));
  return (
    <div className={style.part}>
      <h2 className="sec-title">{text('waiting.title')}</h2>
      <ExperienceTable
        label={text('waiting.title')}
        experiences={experiences}
        isNamed
        {...(mayConfirm ? { picked: { ids: still, onPick: setPicked } } : {})}
      />
      <Refusal error={confirm.error} />
      {mayConfirm && (
        <p className={style.line}>
          <button
            type="button"
            className="btn decide"
            disabled={still.length === 0 || confirm.isPending}
            onClick={() => confirm.mutate({ branchId, experienceIds: [...still] }, { onSuccess: () => setPicked([]) })}
          >
            {text('confirm.do', { count: still.length })}
          </button>
          <span className="muted small">{text('confirm.lead')}</span>
        </p>
      )}
    </div>
  );
}
