/** What to do where a due score is not there. There is no default: a scheme says it. */
export type MissingPolicy = 'refuse' | 'skip' | 'zero';
