import { measureFormWords, type MeasureGround, type MeasureKindView } from '@xianfeng/contract';
import { useLanguage, useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';

/** What measures and their kinds are called. */
export function useMeasureWords() {
  const text = useText('measures');
  const dates = useDates();
  const { language } = useLanguage();
  const period = (of: string): string => (of.length === 4 ? text('year', { year: of }) : dates.period(of));
  return {
    period,
    /** How a kind is dealt with: by whom, for how long, with whom. */
    rule: ({ form, decidedBy, months, mentor, standing }: MeasureKindView): string =>
      [
        measureFormWords[language === 'en' ? 'en' : 'zh'][form],
        text(`by.${decidedBy}`),
        months === null ? null : text('rule.months', { count: months }),
        standing === 'until-lifted' ? text('rule.lifted') : null,
        mentor ? text('rule.mentor') : null,
      ]
        .flatMap((each) => each ?? [])
        .join(text('dot')),
    ground: (ground: MeasureGround): string => {
      if (ground === null) return text('ground.found');
      const { what, name, value } = ground;
      if (what === 'factor') return text('ground.factor', { name, value });
      return value === null ? name : text('ground.points', { name, value });
    },
  };
}
