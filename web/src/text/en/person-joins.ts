import type { SameKeys } from '../same-keys.ts';
import type { personJoins as chinese } from '../zh-cn/person-joins.ts';

export const personJoins: SameKeys<typeof chinese> = {
  title: 'Double records',
  lead: 'Two records with the same name and day of birth, or the same telephone number. Whether they are of one person is yours to decide.',
  empty: 'No records look like doubles.',
  pair: 'May be one person: {{name}}',
  joined: 'The two records of {{name}} were joined today. It can be taken back today and not later.',
  undo: 'Take it back',
  branch: 'Branch',
  since: 'Since',
  keep: 'One person: keep this record',
};
