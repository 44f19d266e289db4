import type { Figure } from '../figure.ts';

/** The two banks of somebody's course: study, and service. */
export type Course = 'study' | 'service';

export const COURSES: readonly Course[] = ['study', 'service'];

/** What of the scheme tells of one bank: entries that add, and sheets of events that somebody came to. */
export interface CourseSource {
  readonly entries: readonly string[];
  readonly events: readonly string[];
}

/**
 * What of the scheme tells of somebody's course through the years (成长线路图, system 15). Nothing is computed from it; it says
 * which facts are drawn where.
 */
export interface GrowthSources {
  readonly study: CourseSource;
  readonly service: CourseSource;
  /** Entries that are honors. */
  readonly honors: readonly string[];
  /** Hours of study that a year should have; fewer are told in the advice. Null where the document names none. */
  readonly studyHours: Figure | null;
  readonly clause: string;
}
