import type { ReactElement } from 'react';

export function SignInPage(): ReactElement {
  return <p />;
}
