/** So many of so many in percent, half up to one place: 12 of 17 is 70.6%. */
export function shareOf(count: number, whole: number): string {
  const tenths = Math.floor((count * 2000 + whole) / (whole * 2));
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
