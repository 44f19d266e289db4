import { help } from './help.ts';
import { search } from './search.ts';

/** What is read beside a page and fetched only when it is opened. */
export const aside = { help, search } as const;
