import type { Experience } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';

/** When it was, how much of it or by whom, and who stands for it. */
export function useExperienceWords() {
  const text = useText('experiences');
  const dates = useDates();
  return {
    days: ({ fromOn, toOn }: Pick<Experience, 'fromOn' | 'toOn'>): string =>
      toOn === null || toOn === fromOn
        ? dates.full(fromOn)
        : text('days', { from: dates.full(fromOn), to: dates.full(toOn) }),
    worth: ({ course, hours, level }: Pick<Experience, 'course' | 'hours' | 'level'>): string =>
      hours === null ? (level ?? '') : text(course === 'study' ? 'hours.study' : 'hours.service', { hours }),
    told: ({ isOwn, recordedBy, recordedOn }: Pick<Experience, 'isOwn' | 'recordedBy' | 'recordedOn'>): string =>
      text(isOwn ? 'told.own' : 'told.by', { name: recordedBy, day: dates.full(recordedOn) }),
    /** What became of it, and why; empty while it waits. */
    became: ({ state, decided, withdrawn, reason }: Experience): string => {
      const last = state === 'withdrawn' ? withdrawn : decided;
      if (state === 'waiting' || last === null) return '';
      const words = text(`became.${state}`, { name: last.by, day: dates.full(last.on) });
      return reason === null ? words : text('became.why', { words, reason });
    },
  };
}
