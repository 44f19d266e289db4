/**
 * What is done about somebody whom something follows for (结果运用): an award or honor; a recommendation to those above; a
 * roll of honor (英模库); a factor of a bonus; a letter (告诫通知书, 限期整改通知书); a talk (谈话); a longer probation; an
 * explanation before a meeting (说明情况); help (帮扶); putting right (限期整改) with tasks; a register of those without stars;
 * a bar from awards; a course; or that a case (处置) is looked into.
 */
export type MeasureForm =
  | 'award'
  | 'recommendation'
  | 'roll'
  | 'bonus'
  | 'letter'
  | 'talk'
  | 'extension'
  | 'explanation'
  | 'help'
  | 'rectification'
  | 'register'
  | 'bar'
  | 'training'
  | 'case';

/** How long a measure stands once it is carried out: for a term that a meeting reviews, until somebody lifts it, or not at all. */
export type MeasureStanding = 'term' | 'until-lifted' | 'once';

export interface MeasureFormRule {
  /** It weighs on whom it is about: that person's rights are told with it, and their own words are asked for. */
  readonly isAdverse: boolean;
  readonly standing: MeasureStanding;
}

const rules: Readonly<Record<MeasureForm, MeasureFormRule>> = {
  award: { isAdverse: false, standing: 'once' },
  recommendation: { isAdverse: false, standing: 'once' },
  roll: { isAdverse: false, standing: 'until-lifted' },
  bonus: { isAdverse: false, standing: 'once' },
  letter: { isAdverse: true, standing: 'term' },
  talk: { isAdverse: true, standing: 'once' },
  extension: { isAdverse: true, standing: 'term' },
  explanation: { isAdverse: true, standing: 'once' },
  help: { isAdverse: true, standing: 'term' },
  rectification: { isAdverse: true, standing: 'term' },
  register: { isAdverse: true, standing: 'until-lifted' },
  bar: { isAdverse: true, standing: 'until-lifted' },
  training: { isAdverse: true, standing: 'once' },
  case: { isAdverse: true, standing: 'once' },
};

export const MEASURE_FORMS = Object.keys(rules) as readonly MeasureForm[];

export function measureForm(form: MeasureForm): MeasureFormRule {
  return rules[form];
}
