import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { SheetMember } from './grid.ts';
import { rowKind } from './grid.ts';

const CATEGORIES = ['rural', 'community', 'organ', 'enterprise', 'social-organization', 'two-new'] as const;

type Category = (typeof CATEGORIES)[number];

/** In one short word what kind of member the row is; what keeps the row from being scored comes first. */
export function MemberKind({ member }: { readonly member: SheetMember }): ReactElement | null {
  const text = useText('sheets');
  if (rowKind(member) === 'own') return <>{text('row.own')}</>;
  if (member.status === 'probationary') return <>{text('status.probationary')}</>;
  if (member.category === null) return null;
  return (
    <>{isCategory(member.category) ? text(`category.${member.category}`) : (member.categoryName ?? member.category)}</>
  );
}

function isCategory(category: string): category is Category {
  return CATEGORIES.some((known) => known === category);
}
