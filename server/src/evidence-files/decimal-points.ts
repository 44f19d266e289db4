import { type Decimal, pointsFromDecimal } from '@xianfeng/engine';

/** Ten-thousandths of a figure of the file, which the engine has read before. */
export function decimalPoints(value: Decimal): number {
  const points = pointsFromDecimal(value);
  if (!points.ok) throw new Error(`A figure that was checked cannot be read: ${String(value)}`);
  return points.value;
}
