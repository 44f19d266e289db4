import { done, refused, type Result } from './problem.ts';

/** What somebody who was made a star lets hang beside the name. Nothing does before they have said so. */
export interface StarConsent {
  /** Words on the star's post and deed were proposed. */
  readonly hasWords: boolean;
  readonly hasPhoto: boolean;
  readonly showsWords: boolean;
  readonly showsPhoto: boolean;
  /** The star has said something to what stands there now; whoever has not is asked. */
  readonly isAnswered: boolean;
}

export type StarConsentAct =
  /** The branch writes other words than those that stand. */
  | { readonly act: 'propose' }
  /** The star says what may be shown; neither of the two takes all of it back. */
  | { readonly act: 'answer'; readonly showsWords: boolean; readonly showsPhoto: boolean }
  | { readonly act: 'photo' };

export const NO_STAR_CONSENT: StarConsent = {
  hasWords: false,
  hasPhoto: false,
  showsWords: false,
  showsPhoto: false,
  isAnswered: false,
};

/**
 * What stands after an act. Other words are shown only once they are agreed to; a photo is kept only while it may be shown.
 * Refused: `star.words-missing`, `star.photo-not-agreed`.
 */
export function starConsentAfter(now: StarConsent, given: StarConsentAct): Result<StarConsent> {
  switch (given.act) {
    case 'propose':
      return done({ ...now, hasWords: true, showsWords: false, isAnswered: false });
    case 'answer': {
      const { showsWords, showsPhoto } = given;
      if (showsWords && !now.hasWords) return refused({ code: 'star.words-missing' });
      return done({ ...now, showsWords, showsPhoto, hasPhoto: now.hasPhoto && showsPhoto, isAnswered: true });
    }
    case 'photo':
      return now.showsPhoto ? done({ ...now, hasPhoto: true }) : refused({ code: 'star.photo-not-agreed' });
  }
}
