import type { Duty } from '@xianfeng/contract';
import { hasOwnRecord, readPeriod } from '@xianfeng/engine';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';

export interface DutyWords {
  /** What is to be done. */
  readonly what: string;
  /** Why, or what it waits for, in one line. */
  readonly why: string;
  /** What the button says. */
  readonly act: string;
  /** Two signs for the calendar. */
  readonly mark: string;
}

const NUMBERS = ['members', 'items', 'scored', 'missing'] as const;

/** A duty in words: its kind says what and why, its remark says where it stands. */
export function useDutyWords(): (duty: Duty) => DutyWords {
  const text = useText('desk');
  const dates = useDates();
  const periodOf = (period: string): string =>
    readPeriod(period)?.granularity === 'month'
      ? dates.month(period)
      : readPeriod(period)?.granularity === 'year'
        ? period
        : dates.period(period);
  const remarkOf = ({ remark }: Duty): string | null => {
    if (remark === null) return null;
    const { code, facts } = remark;
    const number = (name: (typeof NUMBERS)[number]) => Number(facts[name] ?? 0);
    const counts = {
      members: number('members'),
      items: number('items'),
      scored: number('scored'),
      missing: number('missing'),
    };
    if (code === 'duty.cells-missing') return text('remark.cells-missing', counts);
    if (code === 'duty.ready-for-meeting') return text('remark.ready-for-meeting', counts);
    if (code === 'duty.ready-to-publish') return text('remark.ready-to-publish');
    if (code === 'duty.check-frozen') return text('remark.check-frozen');
    if (code === 'duty.findings-missing') return text('remark.findings-missing', { count: counts.missing });
    if (code === 'duty.check-to-finish') return text('remark.check-to-finish');
    if (code === 'duty.waits-for') {
      return text('remark.waits-for', { name: String(facts['name']), period: dates.period(String(facts['period'])) });
    }
    return code === 'duty.done-on' ? text('remark.done-on', { on: dates.short(String(facts['on'])) }) : null;
  };
  return (duty) => {
    const { kind, name, period } = duty;
    // What leaves words or a term goes by the name its scheme gives it.
    if (!hasOwnRecord(kind)) {
      return {
        what: text('what.step', { name, period: dates.period(period) }),
        why: remarkOf(duty) ?? text(`why.${kind}`),
        act: text('do.step'),
        mark: text(`mark.${kind}`),
      };
    }
    const own = kind as OwnKind;
    const cadence = readPeriod(period)?.granularity;
    const isYearNotice = kind === 'notice' && cadence === 'year';
    // Who scores a quarter or a year, and who pledges, its scheme says in the step's name.
    const isOtherScoring = kind === 'scoring' && cadence !== 'month';
    const what =
      isOtherScoring || own === 'pledge'
        ? text('what.step', { name, period: dates.period(period) })
        : text(isYearNotice ? 'what.notice.year' : `what.${own}`, { period: periodOf(period) });
    return {
      what,
      why: remarkOf(duty) ?? text(isOtherScoring ? 'why.scoring.other' : `why.${own}`),
      act: text(`do.${own}`),
      mark: text(`mark.${own}`),
    };
  };
}

/** Kinds with a page and words of their own. */
type OwnKind = 'pledge' | 'scoring' | 'notice' | 'summary' | 'bulletin' | 'ballot' | 'rating';
