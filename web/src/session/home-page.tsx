import { Navigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { homeOf } from './navigation.ts';
import { useMe } from './queries.ts';
import { usePlace } from './use-place.ts';

/** The bare address leads to what is due. */
export function HomePage(): ReactElement {
  const me = useMe();
  return <Navigate to={homeOf(me, usePlace(me))} replace />;
}
