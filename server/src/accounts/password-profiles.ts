/** What an installation asks of passwords. */
export interface PasswordProfile {
  readonly charactersLeast: number;
  /** How many of the four kinds: small letters, capitals, digits, other signs. */
  readonly kindsLeast: number;
  /** After so many days another one is due; null never. */
  readonly daysMost: number | null;
  /** How many of the latest may not be used again, the present one among them. */
  readonly lastRefused: number;
}

/**
 * Two standards contradict one another, so there are two profiles. `dengbao` is GB/T 22239-2019, 8.1.4.1.a (level 3:
 * complexity and regular change), which inspections here go by. `asvs` is OWASP ASVS 5.0, 6.2.5 and 6.2.10: long ones
 * of any kind, which stay until there is a reason to change them.
 */
export const passwordProfiles = {
  dengbao: { charactersLeast: 10, kindsLeast: 3, daysMost: 90, lastRefused: 5 },
  asvs: { charactersLeast: 15, kindsLeast: 1, daysMost: null, lastRefused: 1 },
} as const satisfies Readonly<Record<string, PasswordProfile>>;
