import { useQuery } from '@tanstack/react-query';
import type { SchemeVersion } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import style from './adoptions.module.css';
import { schemesQuery, schemeYearQuery, useOpenYear } from './queries.ts';

interface YearDialogProps {
  readonly version: SchemeVersion;
  readonly onClose: () => void;
}

/** Which branches begin a year under this version: those that have begun one keep their rules to its end. */
export function YearDialog({ version, onClose }: YearDialogProps): ReactElement {
  const text = useText('adoptions');
  const { today } = useMe();
  const present = Number(today.slice(0, 4));
  const years = [present, present + 1].filter((year) => version.inForceOn <= `${year}-12-31`);
  const [year, setYear] = useState(years.at(-1) ?? present + 1);
  const query = useQuery(schemeYearQuery(year));
  return (
    <Dialog title={text('year.title', { name: version.name, version: version.version })} onClose={onClose}>
      <div className={style.row}>
        <label htmlFor="scheme-year">{text('year.choose')}</label>
        <Choice
          id="scheme-year"
          value={String(year)}
          onChange={(next) => setYear(Number(next))}
          choices={years.map((each) => ({ value: String(each), label: text('year.name', { year: each }) }))}
        />
      </div>
      <Fetched query={query} lines={8}>
        {(found) => {
          const branches = found.filter(({ rates }) => version.rates.includes(rates));
          return <Branches key={year} version={version} year={year} branches={branches} onClose={onClose} />;
        }}
      </Fetched>
    </Dialog>
  );
}

type Branch = Awaited<ReturnType<NonNullable<ReturnType<typeof schemeYearQuery>['queryFn']>>>[number];

interface BranchesProps extends YearDialogProps {
  readonly year: number;
  readonly branches: readonly Branch[];
}

function Branches({ version, year, branches, onClose }: BranchesProps): ReactElement {
  const text = useText('adoptions');
  const open = useOpenYear();
  const names = new Map((useQuery(schemesQuery).data ?? []).map((each) => [each.id, each]));
  const isFree = (branch: Branch): boolean => branch.versionId !== version.id && !branch.isFixed;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () =>
      // Which organizations above the branches rate them is chosen one by one.
      new Set(branches.filter(({ versionId, rates }) => versionId === null && rates === 'member').map(({ id }) => id)),
  );
  const toggle = (ids: readonly string[], isOn: boolean): void => {
    const next = new Set(chosen);
    for (const id of ids) {
      if (isOn) next.add(id);
      else next.delete(id);
    }
    setChosen(next);
  };
  const free = branches.filter(isFree).map(({ id }) => id);
  const standing = (branch: Branch): string => {
    if (branch.versionId === null) return text('year.none');
    const known = names.get(branch.versionId);
    const name = known === undefined ? '' : text('version', { name: known.name, version: known.version });
    return branch.isFixed && branch.versionId !== version.id ? text('year.fixed', { name }) : name;
  };
  return (
    <>
      <p className="muted small">{text('year.lead')}</p>
      <label className={style.row}>
        <input
          type="checkbox"
          checked={free.length > 0 && free.every((id) => chosen.has(id))}
          disabled={free.length === 0}
          onChange={({ target }) => toggle(free, target.checked)}
        />
        {text('year.all', { count: free.length })}
      </label>
      <div className={style.scroll}>
        <ul className={style.branches}>
          {branches.map((branch) => (
            <li key={branch.id}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(branch.id) || branch.versionId === version.id}
                  disabled={!isFree(branch)}
                  onChange={({ target }) => toggle([branch.id], target.checked)}
                />
                <span>
                  {branch.name} <span className="muted small">{branch.parent}</span>
                </span>
                <span className="muted small">{standing(branch)}</span>
              </label>
            </li>
          ))}
        </ul>
      </div>
      <Refusal error={open.error} />
      <div className={layout.acts}>
        <button type="button" className="btn" onClick={onClose}>
          {text('back')}
        </button>
        <button
          type="button"
          className="btn decide"
          disabled={open.isPending || chosen.size === 0}
          onClick={() => {
            const asked = branches.filter(({ id }) => chosen.has(id));
            open.mutate(
              { id: version.id, year, branches: asked.map(({ id, versionId }) => ({ id, seen: versionId })) },
              { onSuccess: onClose },
            );
          }}
        >
          {text('year.confirm', { year, count: chosen.size })}
        </button>
      </div>
    </>
  );
}
