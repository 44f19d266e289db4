import { createContext } from 'react';

/** What the scheme of the page calls its grades, by id. */
export const GradeNames = createContext<ReadonlyMap<string, string>>(new Map());

/** For the provider of a page. */
export function gradeNames(
  grades: readonly { readonly id: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  return new Map(grades.map(({ id, name }) => [id, name]));
}
