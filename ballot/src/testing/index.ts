export {
  bundleOf,
  claimed,
  type ElectionShape,
  makeElection,
  type Paper,
  published,
  type TestElection,
} from './elections.ts';
export { keyPool, type TestKey } from './keys.ts';
export { prepareMaterial } from './material.ts';
export { type Material, mutations } from './mutations.ts';
