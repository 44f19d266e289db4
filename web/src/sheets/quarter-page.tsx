import type { ReactElement } from 'react';

export function QuarterPage(): ReactElement {
  return <p />;
}
