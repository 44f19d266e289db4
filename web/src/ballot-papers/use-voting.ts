import { useEffect, useState } from 'react';
import { openVoting, type Voting } from './voting-line.ts';

/** The page's worker; with the page it ends, and what it remembers ends with it. */
export function useVoting(): Voting {
  const [voting] = useState(openVoting);
  useEffect(() => () => voting.close(), [voting]);
  return voting;
}
