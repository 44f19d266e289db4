/** Where whoever holds a receipt reads on; the code stands behind # and stays in the browser. */
export function receiptAddress(): string {
  return `${window.location.origin}/receipt`;
}

/** Where anybody says something to a branch without a name. */
export function letterBoxAddress(branchId: string): string {
  return `${window.location.origin}/letter-box/${branchId}`;
}
