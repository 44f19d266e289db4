export type * from './evidence.ts';
export type * from './explanation.ts';
export type { Problem, Result } from './problem.ts';
export { done, refused } from './problem.ts';
export type * from './results.ts';
