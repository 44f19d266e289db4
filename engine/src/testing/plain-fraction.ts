/** Fractions for the oracle alone: nothing of the engine's arithmetic is used, so that no fault can hide in both. */
export interface PlainFraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

export function plain(top: number | bigint, bottom: number | bigint = 1n): PlainFraction {
  return { top: BigInt(top), bottom: BigInt(bottom) };
}

export function plus(left: PlainFraction, right: PlainFraction): PlainFraction {
  return { top: left.top * right.bottom + right.top * left.bottom, bottom: left.bottom * right.bottom };
}

export function times(left: PlainFraction, right: PlainFraction): PlainFraction {
  return { top: left.top * right.top, bottom: left.bottom * right.bottom };
}

export function minus(left: PlainFraction, right: PlainFraction): PlainFraction {
  return plus(left, times(right, plain(-1)));
}

export function isBelow(left: PlainFraction, right: PlainFraction): boolean {
  return left.top * right.bottom < right.top * left.bottom;
}

export function smaller(left: PlainFraction, right: PlainFraction): PlainFraction {
  return isBelow(left, right) ? left : right;
}

export function greater(left: PlainFraction, right: PlainFraction): PlainFraction {
  return isBelow(left, right) ? right : left;
}

export function sizeOf({ top, bottom }: PlainFraction): PlainFraction {
  return { top: top < 0n ? -top : top, bottom };
}

export function sumOf(terms: readonly PlainFraction[]): PlainFraction {
  return terms.reduce(plus, plain(0));
}

/** Two decimals, halves away from zero. */
export function published({ top, bottom }: PlainFraction): string {
  const size = top < 0n ? -top : top;
  const hundredths = (size * 200n + bottom) / (bottom * 2n);
  const digits = hundredths.toString().padStart(3, '0');
  return `${top < 0n && hundredths > 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
