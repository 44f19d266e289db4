import { compareMembers } from './view.ts';

interface Named {
  readonly id: string;
  readonly name: string;
  /** What one is appointed to; `member` is no office. */
  readonly roles: readonly string[];
}

/** The order of people to choose from: whoever holds an office first, then by surname strokes. */
export function byOffice(one: Named, other: Named): number {
  return Number(holdsOffice(other)) - Number(holdsOffice(one)) || compareMembers(one, other);
}

function holdsOffice({ roles }: Named): boolean {
  return roles.some((role) => role !== 'member');
}
