import type { ErrorComponentProps } from '@tanstack/react-router';
import { useRouter } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Failed } from '../ui/failed.tsx';

/** A page that could not be drawn says so in the place where it would stand. */
export function CrashPage({ error }: ErrorComponentProps): ReactElement {
  const router = useRouter();
  return (
    <div style={{ padding: 'var(--edge)' }}>
      <Failed error={error} again={() => void router.invalidate()} />
    </div>
  );
}
