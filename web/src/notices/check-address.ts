/** Where a stranger learns whether a sheet is one of ours; whoever scans the sheet's QR code comes here. */
export function checkAddress(checkCode: string): string {
  return `${window.location.origin}/check/${checkCode}`;
}
