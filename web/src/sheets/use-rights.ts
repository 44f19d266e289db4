import type { Sheet } from '@xianfeng/contract';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';

/** Recorder and secretary score; only the secretary takes the sheet to the meeting. Of branches whoever rates them does both. */
export function useRights(sheet: Sheet): { readonly writes: boolean; readonly passes: boolean } {
  const { appointments } = useMe();
  if (sheet.subject === 'branch') {
    const isOfficer = appointments.some(({ role }) => role === 'committee-officer');
    return { passes: isOfficer, writes: sheet.state === 'open' && isOfficer };
  }
  const roles = appointments.filter(({ organization }) => organization.id === sheet.branch.id).map(({ role }) => role);
  const passes = roles.includes('branch-secretary');
  return { passes, writes: sheet.state === 'open' && (passes || roles.includes('recorder')) };
}

/** Why the scores cannot be passed yet; null where nothing stands against it. */
export function useObstacle(given: {
  readonly isReady: boolean;
  readonly unsaved: number;
  readonly passes: boolean;
}): string | null {
  const text = useText('sheets');
  if (!given.passes) return text('pass.notYours');
  if (!given.isReady) return text('pass.why');
  return given.unsaved > 0 ? text('left.unsaved', { count: given.unsaved }) : null;
}
