import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './frame.module.css';

/** Says on every page of the demo that it is one and, once somebody is signed in, which day it takes for today. */
export function DemoRibbon({ day }: { readonly day: string | null }): ReactElement {
  const text = useText('frame');
  const dates = useDates();
  return <p className={style.ribbon}>{day === null ? text('demo.plain') : text('demo', { day: dates.full(day) })}</p>;
}
