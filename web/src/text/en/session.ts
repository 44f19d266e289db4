import type { SameKeys } from '../same-keys.ts';
import type { session as chinese } from '../zh-cn/session.ts';

export const session: SameKeys<typeof chinese> = {
  'signIn.title': 'Sign in',
  'signIn.lead': 'Points management for Party members',
  'signIn.username': 'User name',
  'signIn.password': 'Password',
  'signIn.code': 'Signing in for the first time? Enter the one-time code your branch gave you as the password.',
  'signIn.do': 'Sign in',
  'signIn.doing': 'Signing in',
  'signIn.forgotten': 'Password forgotten? An administrator prints a new code and hands it to you.',
  'demo.title': 'Demo: try one of these names',
  'demo.lead': 'People and figures are made up; whatever you change concerns nobody.',
  'password.title': 'Set a password of your own',
  'password.lead': 'The one-time code works this once. From the next time on you sign in with your password.',
  'password.change': 'Change the password',
  'password.current': 'Present password',
  'password.code': 'One-time code',
  'password.next': 'New password',
  'password.again': 'New password once more',
  'password.rule':
    'At least 8 characters, of three kinds at least: small letters, capitals, digits, other signs (Chinese characters count); not with your user name in it.',
  'password.short': 'The new password has only {{length}} characters; it needs at least 8.',
  'password.differ': 'The two differ; please write the second one again.',
  'password.do': 'Save the password',
  'password.done': 'The password is changed; use the new one from the next time on.',
  'mine.title': 'Mine',
  'mine.person': '{{name}}, user name {{username}}',
  'mine.post': '{{place}} · {{role}}',
  'mine.places': 'Where you can go',
  'mine.signOut': 'Sign out',
};
