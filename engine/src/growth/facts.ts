import type { Course } from './course.ts';

/** One confirmed thing somebody did for study or in service. */
export interface GrowthDeed {
  readonly id: string;
  readonly course: Course;
  /** ISO day. */
  readonly on: string;
  readonly title: string;
  /** Ten-thousandths of an hour; null where nobody counted any. */
  readonly hours: number | null;
}

/** joined: into the Party. full: became a full member. moved: came from another branch. */
export type StationKind = 'joined' | 'full' | 'moved' | 'post' | 'honor' | 'talk';

/** A place at which the course stopped for a moment. */
export interface GrowthStation {
  readonly id: string;
  readonly kind: StationKind;
  readonly on: string;
  /** Null where the kind says all. */
  readonly title: string | null;
  /** Level of an honor, place of a post. */
  readonly detail: string | null;
}

/** What one year came to under its own scheme. */
export interface GrowthResult {
  readonly year: number;
  readonly scheme: string | null;
  /** Ten-thousandths of a point; null where there is none. */
  readonly total: number | null;
  readonly stars: number | null;
  readonly grade: string | null;
  /** What the total is the sum of, in ten-thousandths; empty where nobody knows any more. */
  readonly sections: readonly { readonly id: string; readonly name: string; readonly points: number }[];
}

/** Days away, or without points. */
export interface GrowthAbsence {
  readonly from: string;
  readonly to: string | null;
  readonly kind: 'away' | 'exempt';
}

/** What the advice rests on beside the results. */
export interface GrowthShortfalls {
  /** Sheets of this year on which one is absent and has not made it up; the latest. */
  readonly missed: { readonly count: number; readonly title: string; readonly on: string } | null;
  /** Pledges whose day has passed and that nobody has accepted as kept. */
  readonly pledges: { readonly count: number; readonly title: string; readonly on: string } | null;
  /** Ten-thousandths of an hour of study that the scheme asks for in a year. */
  readonly studyHours: number | null;
}

/** Confirmed facts about one person and nobody else. */
export interface GrowthFacts {
  readonly today: string;
  readonly deeds: readonly GrowthDeed[];
  readonly stations: readonly GrowthStation[];
  /** Confirmed ones only. */
  readonly results: readonly GrowthResult[];
  readonly absences: readonly GrowthAbsence[];
  readonly shortfalls: GrowthShortfalls;
}
