import type { SameKeys } from '../same-keys.ts';
import type { security as chinese } from '../zh-cn/security.ts';

export const security: SameKeys<typeof chinese> = {
  'give.title': 'One step left: the code',
  'give.lead':
    'Open the authenticator on your phone and enter the 6 digits in the line “先锋”. They change every half minute, and each can be used once.',
  'give.code': '6-digit code',
  'give.do': 'Confirm',
  'give.toBackup': 'My phone is not here: use a backup code',
  'give.backupLead':
    'Enter a backup code you have not used (one of the ten you printed or wrote down when setting this up). Each works once.',
  'give.backupCode': 'Backup code',
  'give.toDevice': 'Use the code on the phone after all',
  'give.lost': 'Phone lost and no backup code? The system administrator resets it and hands you a one-time code.',
  'give.leave': 'Do not sign in; leave',
  'enrolment.title': 'Set up a second factor',
  'enrolment.why':
    'Your office can change others’ points or accounts, so signing in also checks a code on your phone. You set this up once; it takes about three minutes.',
  'enrolment.whyOwn':
    'Once set up, signing in takes your password and a 6-digit code on your phone. Whoever learns the password alone does not get in.',
  'enrolment.need':
    'Install an authenticator on your phone: search the app store for “authenticator”. If you have one, use it.',
  'enrolment.then': 'The next step shows a square code; scan it with that app.',
  'enrolment.always':
    'From then on, look at the phone and enter 6 digits when you sign in. It needs no network and no messages.',
  'enrolment.begin': 'The phone is ready; next',
  'scan.lead': 'Open the authenticator, choose “add” or “+”, and point it at this square code.',
  'scan.label': 'Square code of the second factor',
  'scan.here': 'Reading this on that very phone? Tap here to add it',
  'scan.cannot': 'Cannot scan? Type it in',
  'scan.type':
    'Choose “enter a key”, kind “time-based”, and type these letters and digits (capitals do not matter, nor do spaces).',
  'scan.done': 'Scanned; next',
  'first.lead': 'The phone now shows a line “先锋” with 6 digits. Enter them here to see whether they fit.',
  'first.do': 'Check',
  'first.back': 'Back to the square code',
  'backup.lead':
    'The second factor is set up. These ten backup codes stand in for it, each once, when the phone is not at hand. They are shown this once: print or copy them, and keep them safe and apart from the phone.',
  'backup.print': 'Print',
  'backup.kept': 'I have printed or copied them',
  'backup.done': 'Done',
  'backup.renew': 'New backup codes',
  'backup.renewLead': 'With ten new ones, all old backup codes are worth nothing.',
  'backup.renewDo': 'Make new backup codes',
  'factor.head': 'Second factor',
  'factor.set': 'Set up on {{day}}. {{count}} backup codes are left.',
  'factor.none': 'None yet. With one, whoever learns your password alone does not get in.',
  'factor.setUp': 'Set up a second factor',
  'factor.change': 'Your office asks for it. To change the phone, have the system administrator reset it first.',
  'factor.remove': 'Take the second factor away',
  'factor.removeDo': 'Take it away',
  'password.head': 'Password',
  'password.username': 'User name: {{username}}',
  'password.set': 'Set on {{day}}.',
  'password.setAndDue': 'Set on {{day}}; to be changed before {{due}}.',
  'password.again': 'Your present password once more, to be sure it is you',
  'portal.linked': 'You can sign in through “{{name}}” as well; your number there is {{subject}}.',
  'sessions.head': 'Where you are signed in',
  'sessions.lead':
    'Each ends by itself after half an hour unused, or after 12 hours. If you do not know one, end it and change your password.',
  'sessions.this': '{{browser}} (this one)',
  'sessions.unknown': 'A browser we do not recognize',
  'sessions.when': 'Signed in {{begun}}, used {{used}}.',
  'sessions.by.password': 'With the password.',
  'sessions.by.code': 'With a one-time code.',
  'sessions.by.portal': 'Through the portal.',
  'sessions.end': 'End it',
  'sessions.endOf': 'End it: the session of {{begun}} in {{browser}}',
  'sessions.endOthers': 'End the other {{count}}',
  'reminders.head': 'Reminders by mail',
  'reminders.lead':
    'When something is nearly due or late, a letter goes to your address in the morning. Empty: none. It is kept encrypted and nobody else sees it.',
  'reminders.off': 'This installation no longer sends reminders. You may empty the address below.',
  'reminders.address': 'Address for reminders (empty for none)',
  'reminders.do': 'Save',
  'reminders.kept': 'Saved; reminders come from the next morning on.',
  'reminders.none': 'Emptied; no more letters.',
};
