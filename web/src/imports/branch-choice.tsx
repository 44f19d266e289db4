import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import style from './imports.module.css';

export interface BranchOfChoice {
  readonly id: string;
  readonly name: string;
}

interface BranchChoiceProps {
  readonly id: string;
  readonly branches: readonly BranchOfChoice[];
  readonly value: string;
  readonly onChange: (branchId: string) => void;
}

/** Whose file it is; nothing to choose for those who keep one branch. */
export function BranchChoice({ id, branches, value, onChange }: BranchChoiceProps): ReactElement | null {
  const text = useText('imports');
  if (branches.length < 2) return null;
  return (
    <div className={style.place}>
      <div className="field">
        <label htmlFor={id}>{text('scores.branch')}</label>
        <Choice
          id={id}
          isSearched
          choices={branches.map((branch) => ({ value: branch.id, label: branch.name }))}
          value={value}
          onChange={onChange}
        />
      </div>
    </div>
  );
}
