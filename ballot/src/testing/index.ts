export {
  bundleOf,
  claimed,
  type ElectionShape,
  makeElection,
  type Paper,
  published,
  type TestElection,
} from './elections.ts';
export { prepareMaterial } from './material.ts';
export { type Material, mutations } from './mutations.ts';
