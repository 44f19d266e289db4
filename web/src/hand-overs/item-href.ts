import type { OpenItem } from '@xianfeng/contract';

/** Where an open thing is done; null for what is only to be known. */
export function itemHref({ kind, facts }: OpenItem): string | null {
  const branch = `/branches/${facts['branchId']}`;
  switch (kind) {
    case 'sheet-to-pass':
    case 'sheet-begun':
      return `${branch}/sheets/${facts['period']}`;
    case 'notice-to-publish':
      return `${branch}/notices/${facts['noticeKind']}/${facts['period']}`;
    case 'notice-running':
      return `/notices/${facts['noticeId']}`;
    case 'ballot-half-keyed':
      return `${branch}/paper-ballots/${facts['period']}`;
    case 'ballot-to-key':
    case 'year-to-close':
      return `${branch}/year-end`;
    case 'entries-without-document':
      return `${branch}/ledger`;
    case 'declarations-waiting':
      return `${branch}/declarations`;
    case 'objections-waiting':
      return facts['branchId'] === undefined ? null : `${branch}/objections`;
    case 'suggestions-waiting':
      return facts['branchId'] === undefined ? '/suggestions' : `${branch}/suggestions`;
    case 'measures-waiting':
      return facts['branchId'] === undefined ? null : `${branch}/measures/${facts['year']}`;
    case 'exemptions-ending':
      return `${branch}/members`;
    case 'exemptions-waiting':
      return '/exemptions';
    case 'branch-overdue':
      return '/committee';
    case 'account-in-use':
    case 'other-role':
      return null;
  }
}
