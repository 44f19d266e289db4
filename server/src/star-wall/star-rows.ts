import type { MeasureGround } from '@xianfeng/contract';
import { holdsNotice, NO_STAR_CONSENT, type StarConsent } from '@xianfeng/engine';
import type { MeasureRow, StarConsentRow, Transaction } from '@xianfeng/store';

/** A measure that gives an honor: whom it is about is a star. */
export function isStar({ form, ground }: MeasureRow): boolean {
  // Stored as the contract has it.
  return form === 'award' && (ground as MeasureGround)?.what === 'honor';
}

/** The ids of those that hang: decided by a meeting, not taken back, and not disputed by anybody whom nobody has answered. */
export async function starsUp(tx: Transaction, rows: readonly MeasureRow[]): Promise<ReadonlySet<string>> {
  const given = rows.filter((row) => isStar(row) && (row.state === 'decided' || row.state === 'done'));
  const objections = await tx.objections.ofMeasures(given.map(({ id }) => id));
  const disputed = new Set(objections.filter(({ state }) => holdsNotice(state)).map((each) => each.measure_id));
  return new Set(given.map(({ id }) => id).filter((id) => !disputed.has(id)));
}

export function consentOf(row: StarConsentRow | undefined): StarConsent {
  if (row === undefined) return NO_STAR_CONSENT;
  return {
    hasWords: row.deed !== null,
    hasPhoto: row.photo_hash !== null,
    showsWords: row.shows_words,
    showsPhoto: row.shows_photo,
    isAnswered: row.answered_by !== null,
  };
}
