import type { Correction, KeptKindId } from '@xianfeng/contract';

const pages: Partial<Readonly<Record<KeptKindId, (branchId: string) => string>>> = {
  identity: (branchId) => `/branches/${branchId}/members`,
  phone: (branchId) => `/branches/${branchId}/members`,
  idNumber: (branchId) => `/branches/${branchId}/members`,
  membership: (branchId) => `/branches/${branchId}/members`,
  exemption: (branchId) => `/branches/${branchId}/members`,
  scores: (branchId) => `/branches/${branchId}/sheets`,
  entries: (branchId) => `/branches/${branchId}/ledger`,
  ballots: (branchId) => `/branches/${branchId}/year-end`,
  ratings: (branchId) => `/branches/${branchId}/year-end`,
  notices: (branchId) => `/branches/${branchId}/notices`,
};

/** Where what a request asks for is corrected; null where no page of a branch does it. */
export function correctingHref({ kind, branchId }: Pick<Correction, 'kind' | 'branchId'>): string | null {
  return branchId === null ? null : (pages[kind]?.(branchId) ?? null);
}
