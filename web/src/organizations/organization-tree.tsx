import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import style from './organizations.module.css';
import type { TreeNode } from './tree.ts';

interface OrganizationTreeProps {
  readonly nodes: readonly TreeNode[];
  readonly on: string | undefined;
}

/** The tree, each level a step further in; what has something under it can be folded. */
export function OrganizationTree({ nodes, on }: OrganizationTreeProps): ReactElement {
  return (
    <ul className={style.tree}>
      {nodes.map((node) => (
        <Node key={node.organization.id} node={node} on={on} />
      ))}
    </ul>
  );
}

function Node({ node, on }: { readonly node: TreeNode; readonly on: string | undefined }): ReactElement {
  const text = useText('organizations');
  const [isOpen, setOpen] = useState(true);
  const { organization, children } = node;
  const { id, name, kind } = organization;
  return (
    <li>
      <div className={style.node}>
        {children.length > 0 ? (
          <button
            type="button"
            className={style.fold}
            aria-expanded={isOpen}
            aria-label={text(isOpen ? 'fold' : 'unfold', { name })}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? '▾' : '▸'}
          </button>
        ) : (
          <span className={style.fold} aria-hidden="true">
            ·
          </span>
        )}
        <span>
          <Link
            to="/organizations/$organizationId"
            params={{ organizationId: id }}
            search={on === undefined ? {} : { on }}
            className={style.name}
          >
            {name}
          </Link>{' '}
          <span className="muted small nowrap">{text(`kind.${kind}`)}</span>
        </span>
        <Count node={node} />
      </div>
      {children.length > 0 && isOpen && <OrganizationTree nodes={children} on={on} />}
    </li>
  );
}

function Count({ node }: { readonly node: TreeNode }): ReactElement | null {
  const text = useText('organizations');
  const { organization, people, branches } = node;
  if (organization.kind === 'branch') {
    if (organization.memberCount === null) return null;
    return <span className={style.count}>{text('people', { count: organization.memberCount })}</span>;
  }
  if (branches === 0) return null;
  return <span className={`${style.count} ${style.sum}`}>{text('branchesAndPeople', { branches, people })}</span>;
}
