import type { SameKeys } from '../same-keys.ts';
import type { calendar as chinese } from '../zh-cn/calendar.ts';

export const calendar: SameKeys<typeof chinese> = {
  title: 'Holidays',
  lead: 'Notices count working days; the next year is entered once the State Council has announced it.',
  year: 'Year',
  yearName: '{{year}}',
  'source.official': 'Came with the program',
  'source.entered': 'Entered',
  'source.assumed': 'Assumed, for the demo',
  'source.none': 'Not entered yet',
  holidays: 'Off (with the weekends they adjoin)',
  workdays: 'Weekend days worked in exchange',
  none: 'None',
  span: '{{from}} to {{to}}',
  and: ', ',
  missing: 'Please fill this in.',
  unreadable: 'One line cannot be read; write one span a line, such as 2027-02-05 至 2027-02-11.',
  'enter.lead':
    'As the State Council’s notice on the holidays of {{year}} says. New notices count by it; those that hang stay as they are.',
  'enter.holidays': 'Off, one span a line',
  'enter.holidaysHint': '{{year}}-01-01 至 {{year}}-01-03',
  'enter.workdays': 'Weekend days worked, one a line (may be empty)',
  'enter.workdaysHint': '{{year}}-02-14',
  'enter.document': 'Number of the notice',
  'enter.documentHint': 'such as 国办发明电〔2026〕7号',
  'enter.do': 'Enter {{year}}',
};
