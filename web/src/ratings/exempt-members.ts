import type { YearEnd } from '@xianfeng/contract';

export interface ExemptMember {
  readonly memberId: string;
  readonly name: string;
  readonly stars: number | null;
  readonly grade: string | null;
  /** Of the stars as they were seen; 0 for none yet. */
  readonly revision: number;
}

/** Members who are not scored: from the ratings where there are any, else from what the server says is missing. */
export function exemptMembers({ confirmed, trial, obstacles }: YearEnd): readonly ExemptMember[] {
  const lines = (confirmed ?? trial)?.lines.filter(({ exempt }) => exempt) ?? [];
  const listed = new Set(lines.map(({ memberId }) => memberId));
  const waiting = obstacles.flatMap(({ code, facts }) => {
    const memberId = facts?.['member'];
    const name = facts?.['name'];
    if (code !== 'rating.direct-stars-missing' || typeof memberId !== 'string' || typeof name !== 'string') return [];
    return listed.has(memberId) ? [] : [{ memberId, name, stars: null, grade: null, revision: 0 }];
  });
  return [...lines, ...waiting];
}
