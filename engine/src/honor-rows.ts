/** The rows within one quota of one period, and those tied at its edge; the branch picks among them. */
export interface HonorRows {
  /** The honor's id, with its period where it is awarded more than once a year. */
  readonly id: string;
  readonly chosen: readonly number[];
  readonly tied: readonly number[];
}
