export { admitBundle } from './admit-bundle.ts';
export type { Board, CountedGroup } from './board.ts';
export { checkClaim, claimHash } from './check-claim.ts';
export { signingKeyOf } from './token.ts';
export { type BoxEntry, makeBoxList, readBoxList } from './box-list.ts';
export { admissionHash, type Bundle, bundleHash, bundleLength, makeBundle } from './bundle.ts';
export {
  type Claim,
  type ClaimAnswer,
  type ClaimPlace,
  placesOf,
  type PreparedClaim,
  prepareClaim,
  type Tokens,
} from './claim.ts';
export { countBox, type Counting, type Random } from './count.ts';
export {
  type Election,
  fixedElection,
  type Manifest,
  type ManifestGroup,
  readManifest,
  manifestHash,
  shortManifestHash,
} from './manifest.ts';
export type { Problem, Result } from './problem.ts';
export { findOwnScores, type OwnScores } from './own-scores.ts';
export { isReceipt, makeReceipt, type Receipt } from './receipt.ts';
export { publicKeyOf } from './sealing.ts';
export { SEED_LENGTH } from './seed.ts';
export { joinShares, type Sharing, splitSecret } from './shares.ts';
export type { PlaceTally } from './tally.ts';
export {
  boardFile,
  boardText,
  type Published,
  readBoardFile,
  signBoard,
  type Verified,
  verifyBallot,
} from './verify.ts';
