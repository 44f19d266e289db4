import type { Holder } from '@xianfeng/contract';
import { useMemo } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from './use-dates.ts';

type Appointment = Pick<Holder['appointments'][number], 'role' | 'organization' | 'fromOn' | 'toOn'>;

/** A post and its term in words. */
export function useAppointmentWords(): {
  readonly post: (appointment: Appointment) => string;
  readonly term: (appointment: Appointment) => string;
} {
  const text = useText('appointments');
  const frame = useText('frame');
  const dates = useDates();
  return useMemo(
    () => ({
      post: ({ role, organization }: Appointment) =>
        text('appointment', { role: frame(`role.${role}`), place: organization }),
      term: ({ fromOn, toOn }: Appointment) =>
        toOn === null
          ? text('term.open', { from: dates.full(fromOn) })
          : text('term', { from: dates.full(fromOn), to: dates.full(toOn) }),
    }),
    [text, frame, dates],
  );
}
