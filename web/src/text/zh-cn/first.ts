import { cards } from './cards.ts';
import { explanations } from './explanations.ts';
import { frame } from './frame.ts';
import { members } from './members.ts';
import { session } from './session.ts';

/** What everybody reads first; all other areas come in one piece with the page that needs one of them. */
export const first = { frame, session, members, cards, explanations } as const;
