/** Excel computes and shows 15 significant digits; what floats leave behind them was never in the cell. */
const DIGITS_MOST = 15;

/**
 * The exact decimal of a number as a file stores it: `0.30000000000000004` → `0.3`, `1.5E-2` → `0.015`.
 * Whole numbers keep every digit. Null where the text is no number of a sensible size.
 */
export function exactNumber(written: string): string | null {
  if (written.length > 400) return null;
  const match = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,3}))?$/.exec(written.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  if (whole === '' && fraction === '') return null;
  const isWhole = Number(power) >= fraction.length;
  let digits = (whole + fraction).replace(/^0+/, '');
  let scale = fraction.length - Number(power);
  if (!isWhole && digits.length > DIGITS_MOST) {
    const cut = digits.length - DIGITS_MOST;
    // Half-up on the digits themselves, because printing a float would bring its own artefacts.
    const isUp = digits.charCodeAt(DIGITS_MOST) >= 53;
    digits = (BigInt(digits.slice(0, DIGITS_MOST)) + (isUp ? 1n : 0n)).toString();
    scale -= cut;
  }
  const text = placePoint(digits, scale);
  return sign === '-' && text !== '0' ? `-${text}` : text;
}

/** `scale` is how many of the digits stand behind the point; below zero, how many noughts follow. */
function placePoint(digits: string, scale: number): string {
  if (digits === '') return '0';
  if (scale <= 0) return digits + '0'.repeat(-scale);
  const padded = digits.padStart(scale + 1, '0');
  const fraction = padded.slice(-scale).replace(/0+$/, '');
  const whole = padded.slice(0, -scale);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
