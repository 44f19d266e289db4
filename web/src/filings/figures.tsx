import type { FilingFigures } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { SaveRows } from '../ui/save-rows.tsx';
import type { SavedRows } from '../ui/saved-rows.ts';
import style from './filings.module.css';
import { usePlaceWords } from './use-place-words.ts';

type Scheme = FilingFigures[number];

/** All that a filing says, scheme by scheme. */
export function Figures({ figures }: { readonly figures: FilingFigures }): ReactElement {
  return (
    <div className={style.schemes}>
      {figures.map((scheme) => (
        <SchemePart key={`${scheme.scheme.id} ${scheme.scheme.version}`} scheme={scheme} />
      ))}
    </div>
  );
}

function SchemePart({
  scheme: { scheme, branches, members, results, grades },
}: {
  readonly scheme: Scheme;
}): ReactElement {
  const text = useText('filings');
  const people = (count: Scheme['members']['rated']): string => text('figures.people', { count: String(count) });
  const facts: readonly (readonly [string, string])[] = [
    [text('figures.branches'), text('figures.branches.of', branches)],
    [text('figures.rated'), people(members.rated)],
    [text('figures.exempt'), people(members.exempt)],
    [text('figures.open'), people(members.open)],
  ];
  const name = text('figures.scheme', scheme);
  return (
    <section className={style.scheme} aria-label={name}>
      <h3>{name}</h3>
      <dl className={style.facts}>
        {facts.map(([what, value]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {results === null ? (
        members.rated !== 0 && <p className="muted small">{text('figures.tooFew')}</p>
      ) : (
        <ResultTable label={name} results={results} grades={grades} />
      )}
    </section>
  );
}

interface ResultTableProps {
  readonly label: string;
  readonly results: NonNullable<Scheme['results']>;
  readonly grades: Scheme['grades'];
}

function ResultTable({ label, results, grades }: ResultTableProps): ReactElement {
  const text = useText('filings');
  const words = usePlaceWords();
  const nameOf = (grade: string): string | null => grades.find(({ id }) => id === grade)?.name ?? null;
  const rows = results.map(({ from, to, members }) => {
    const [first, last] = [words(from, nameOf), words(to, nameOf)];
    return { place: first === last ? first : text('figures.range', { from: first, to: last }), members };
  });
  const take = (): SavedRows => ({
    head: [text('figures.place'), text('figures.members')],
    rows: rows.map(({ place, members }) => [place, members]),
  });
  return (
    <>
      <table className={style.results} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{text('figures.place')}</th>
            <th scope="col" className={style.figure}>
              {text('figures.members')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, members }) => (
            <tr key={place}>
              <th scope="row">{place}</th>
              <td className={style.figure}>{members}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SaveRows title={label} count={rows.length} take={take} />
    </>
  );
}
