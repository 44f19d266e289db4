import { ballotPapers } from './ballot-papers.ts';
import { bulletins } from './bulletins.ts';
import { cases } from './cases.ts';
import { declarations } from './declarations.ts';
import { events } from './events.ts';
import { experiences } from './experiences.ts';
import { growth } from './growth.ts';
import { measures } from './measures.ts';
import { notices } from './notices.ts';
import { objections } from './objections.ts';
import { pledges } from './pledges.ts';
import { privacy } from './privacy.ts';
import { security } from './security.ts';
import { starWall } from './star-wall.ts';
import { suggestions } from './suggestions.ts';
import { vetoes } from './vetoes.ts';

/** What pages of members need beyond the first texts: one piece, for they come by phone. */
export const own = {
  ballotPapers,
  bulletins,
  cases,
  declarations,
  events,
  experiences,
  growth,
  measures,
  notices,
  objections,
  pledges,
  privacy,
  security,
  starWall,
  suggestions,
  vetoes,
} as const;
