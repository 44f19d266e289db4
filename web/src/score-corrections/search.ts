import type { Sheet } from '@xianfeng/contract';
import { RATERS } from '../ui/raters.ts';

/** What the address says of a score that is to be corrected; of a spot check, which one found it wrong. */
export interface CorrectionSearch {
  readonly period?: string;
  readonly member?: string;
  readonly item?: string;
  readonly rater?: Sheet['rater'];
  readonly check?: string;
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;
const PERIOD = /^\d{4}(-(H[12]|Q[1-4]|(0[1-9]|1[0-2])))?$/;

/** Takes only what can name a score from an address; whatever else stands there is left out. */
export function readCorrectionSearch(given: Readonly<Record<string, unknown>>): CorrectionSearch {
  // A year alone is read as a number.
  const { period: named } = given;
  const period = typeof named === 'number' ? String(named) : typeof named === 'string' ? named : '';
  const rater = RATERS.find((each) => each === given['rater']);
  const text = (name: string, shape: RegExp) => {
    const value = given[name];
    return typeof value === 'string' && shape.test(value) ? { [name]: value } : {};
  };
  return {
    ...(PERIOD.test(period) ? { period } : {}),
    ...text('member', ID),
    ...text('item', /^[a-z0-9-]{1,60}$/),
    ...text('check', ID),
    ...(rater === undefined ? {} : { rater }),
  };
}
