/** So many groups at the end of a share are typed back by whoever wrote it down. */
const GROUPS_BACK = 2;

/** The end of a share that is typed back, without the lines between its groups. */
export function endOf(share: string): string {
  return share.split('-').slice(-GROUPS_BACK).join('');
}

/** Whether somebody has his share before him: read as generously as the whole share is when the box is opened. */
export function isEndOf(share: string, typed: string): boolean {
  const letters = typed.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
  return letters.replaceAll('O', '0').replaceAll(/[IL]/g, '1') === endOf(share);
}
