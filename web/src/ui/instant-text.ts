/** The day an instant falls on by the reader's own clock: early in a Chinese morning the day before is still on in UTC. */
export function instantDay(instant: string): string {
  const at = new Date(instant);
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** An instant by the reader's own clock, `2026-11-19 09:20`. */
export function instantText(instant: string): string {
  const at = new Date(instant);
  return `${instantDay(instant)} ${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
