import { allow } from '../access.ts';

/** One's own; and the branch's secretary prints it for whoever has no phone. Nobody above: it is set against nobody. */
export const access = [allow('read-growth', 'member', 'self'), allow('read-growth', 'branch-secretary', 'own-branch')];
