const DAY = 86_400_000;

/** Days from one calendar day to another; below zero when the other is past. */
export function dayDistance(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY;
}
