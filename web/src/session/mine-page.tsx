import type { ReactElement } from 'react';

export function MinePage(): ReactElement {
  return <p />;
}
