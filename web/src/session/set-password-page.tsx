import type { ReactElement } from 'react';

export function SetPasswordPage(): ReactElement {
  return <p />;
}
