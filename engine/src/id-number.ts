import { isDay } from './day.ts';

/** GB 11643-1999: ISO 7064 MOD 11-2 over 17 digits; the last character is what makes the sum come out. */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkCharacters = '10X98765432';

/** Whether these are the 18 characters of a citizen's ID number (公民身份号码) with a real day and a fitting check. */
export function isIdNumber(written: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(written)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(written[at]), 0);
  return isDay(idNumberBirth(written)) && checkCharacters[sum % checkCharacters.length] === written[17];
}

/** The day of birth the number tells, `1990-01-31`. */
export function idNumberBirth(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

/** The sex it tells: the last of the three running digits is odd for men. */
export function idNumberSex(idNumber: string): 'male' | 'female' {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female';
}
