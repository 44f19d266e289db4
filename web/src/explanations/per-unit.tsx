import { useText } from '../text/use-text.ts';
import { compareExact } from './exact-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** So many points for every so much: how many units there were, and what became of the rest. */
export const perUnit = plainView<'per-unit'>(function PerUnitNote({ working }) {
  const text = useText('explanations');
  const { above, below, before, least, most } = working;
  const edge = below !== null ? 'unit.below' : above !== null ? 'unit.above' : 'unit.plain';
  return (
    <>
      <p className={style.note}>{text(edge, { ...working, above: above ?? '', below: below ?? '' })}</p>
      <p className={style.note}>{text(`unit.rest.${working.rest}`)}</p>
      {working.base !== null && <p className={style.note}>{text('unit.base', { base: working.base })}</p>}
      {least !== null && compareExact(before, least) < 0 && (
        <p className={style.note}>{text('sum.least', { least })}</p>
      )}
      {most !== null && compareExact(before, most) > 0 && <p className={style.note}>{text('sum.most', { most })}</p>}
    </>
  );
});
