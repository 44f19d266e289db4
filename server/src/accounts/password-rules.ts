import { aroundOrganizationNames } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { isGuessedFirst } from './guessed-passwords.ts';
import type { PasswordProfile } from './password-profiles.ts';

/** What anybody can know about someone, and would try first. */
export interface Owner {
  readonly username: string;
  readonly name: string;
  /** Of the branch, the committee, and wherever one has an office. */
  readonly organizations: readonly string[];
  readonly bornOn: string | null;
}

const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u];

/** What is wrong with a new password; the problem says the rule. */
export function passwordProblems(password: string, profile: PasswordProfile, owner: Owner): readonly Problem[] {
  const { charactersLeast, kindsLeast } = profile;
  const characters = [...password].length;
  const found = kinds.filter((kind) => kind.test(password)).length;
  if (characters < charactersLeast || found < kindsLeast) {
    return [{ code: 'password.weak', facts: { charactersLeast, kindsLeast, characters, kinds: found } }];
  }
  const what = ownIn(password, owner);
  if (what !== null) return [{ code: 'password.contains-own', facts: { what } }];
  return isGuessedFirst(password) ? [{ code: 'password.common' }] : [];
}

type Own = 'username' | 'name' | 'organization' | 'birth-date';

function ownIn(password: string, { username, name, organizations, bornOn }: Owner): Own | null {
  const plain = password.normalize('NFKC').toLowerCase();
  const holds = (text: string) => text.length > 1 && plain.includes(text.normalize('NFKC').toLowerCase());
  if (holds(username)) return 'username';
  if (holds(name)) return 'name';
  if (organizations.some((organization) => holds(organization) || holds(shortName(organization))))
    return 'organization';
  const digits = plain.replace(/\D/g, '');
  return bornOn !== null && datesOf(bornOn).some((date) => digits.includes(date)) ? 'birth-date' : null;
}

/** What people call it: the name without what every organization of its kind has in it. */
function shortName(organization: string): string {
  return aroundOrganizationNames.reduce((name, around) => name.replace(around, ''), organization);
}

/** A birth date as it is written in digits: the year in front or behind, whole or its last two. */
function datesOf(bornOn: string): readonly string[] {
  const [year = '', month = '', day = ''] = bornOn.split('-');
  const short = year.slice(2);
  return [year + month + day, short + month + day, day + month + year, month + day + year];
}
