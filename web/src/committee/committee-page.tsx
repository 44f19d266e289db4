import type { ReactElement } from 'react';

export function CommitteePage(): ReactElement {
  return <p />;
}
