/** Which of the period's ballots an address means; without it the scheme's first. */
export interface BallotSearch {
  readonly ballot?: string;
}

const NAME = /^[a-z0-9][a-z0-9.-]{0,59}$/;

/** Takes only the id of a ballot from an address; whatever else stands there is left out. */
export function readBallotSearch({ ballot }: Readonly<Record<string, unknown>>): BallotSearch {
  return typeof ballot === 'string' && NAME.test(ballot) ? { ballot } : {};
}
