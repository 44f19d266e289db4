import { useQuery } from '@tanstack/react-query';
import type { BranchArchives } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { branchArchivesQuery } from '../archives/queries.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { MakeArchive, SaveArchive } from '../ui/archive-acts.tsx';
import { useSentence } from '../ui/sentences.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './year-archives.module.css';

const READERS: readonly string[] = ['branch-secretary', 'organization-officer', 'committee-officer'];

/** The packages of a branch's finished years, for those who make and keep them; nothing for others. */
export function YearArchives({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('archives');
  const { appointments } = useMe();
  const { data: found } = useQuery({
    ...branchArchivesQuery(branchId),
    enabled: appointments.some(({ role }) => READERS.includes(role)),
  });
  if (found === undefined || found.years.length === 0) return null;
  return (
    <section className={`sheet ${style.part} noprint`} aria-labelledby="archives-title">
      <h2 className="sec-title" id="archives-title">
        {text('title')}
      </h2>
      <p className="small muted">{text('lead')}</p>
      <ul className={style.years}>
        {found.years.map((each) => (
          <YearLine key={each.year} branchId={branchId} line={each} mayMake={found.mayMake} />
        ))}
      </ul>
      <p className="small muted">{text('check')}</p>
    </section>
  );
}

interface LineProps {
  readonly branchId: string;
  readonly line: BranchArchives['years'][number];
  readonly mayMake: boolean;
}

function YearLine({ branchId, line: { year, obstacles, archives }, mayMake }: LineProps): ReactElement {
  const text = useText('archives');
  const sentence = useSentence();
  const dates = useDates();
  const isReady = obstacles.length === 0;
  return (
    <li>
      <b>{dates.period(String(year))}</b>
      <div className={style.what}>
        {archives.map((archive) => (
          <div key={archive.id} className={style.made}>
            <p>
              {text('made', { day: dates.full(archive.madeOn), by: archive.madeBy, revision: archive.revision })}
              <span className="muted small">{text('size', { size: kilobytes(archive.size) })}</span>
            </p>
            <p className="small">
              {text('fingerprint')} <code>{archive.fingerprint}</code>
            </p>
            <SaveArchive
              branchId={branchId}
              archive={archive}
              label={text('save.of', { year, revision: archive.revision })}
            />
          </div>
        ))}
        {obstacles.map((problem) => (
          <p key={JSON.stringify(problem)} className="muted">
            {sentence(problem)}
          </p>
        ))}
        {isReady && mayMake && (
          <div className={style.act}>
            <MakeArchive
              branchId={branchId}
              year={year}
              label={text(archives.length > 0 ? 'again.of' : 'make.of', { year })}
              isAgain={archives.length > 0}
            />
            {archives.length > 0 && <span className="muted small">{text('again.lead')}</span>}
          </div>
        )}
      </div>
    </li>
  );
}

function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1024));
}
