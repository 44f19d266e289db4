import type { SameKeys } from '../same-keys.ts';
import type { paperTemplates as chinese } from '../zh-cn/paper-templates.ts';

export const paperTemplates: SameKeys<typeof chinese> = {
  title: 'Word templates',
  lead: 'Take one, make it the county’s own in Word or WPS, and bring it back. From then on “Word” on the pages fills the new one; earlier versions stay, with who changed it and when. What stands in braces is filled in: move it or take it away, but do not rename it.',
  'kind.letter': 'Letters (admonition, putting right)',
  'kind.notice': 'Notices (months, quarters)',
  'kind.year-notice': 'Notices of the year',
  'kind.minutes': 'Minutes',
  'kind.card': 'Points card',
  'kind.register': 'Register of points',
  own: 'The county’s own',
  standard: 'The program’s own',
  take: 'Take the one in use',
  bring: 'Bring back an edited one',
  'bring.of': 'Bring back an edited template: {{name}}',
  restore: 'Use the program’s own again',
  places: 'What can be filled in',
  'places.lead': 'Written in braces. What stands between {#…} and {/…} is repeated for each.',
  version: 'Version {{revision}}',
  'version.standard': 'The program’s own in use again',
  'version.by': '{{by}}, {{day}}',
  'version.take': 'Take this version',
};
