import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Star } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StarPlaces } from '../ui/star-places.tsx';
import { useDates } from '../ui/use-dates.ts';
import { AnswerForm } from './answer-form.tsx';
import { PhotoPart } from './photo-part.tsx';
import { starQuery } from './queries.ts';
import style from './star-wall.module.css';
import { WordsForm } from './words-form.tsx';

/** What hangs of one star: the star decides on it, the branch writes the words, and a slip is printed and written down. */
export function StarPage(): ReactElement {
  const { starId } = useParams({ from: '/stars/$starId' });
  const text = useText('starWall');
  const query = useQuery(starQuery(starId));
  const star = query.data;
  return (
    <Page
      title={
        star === undefined ? text('title') : star.isMine ? text('ofMine') : text('of', { name: star.concerns.name })
      }
      actions={
        star !== undefined && (
          <>
            <Link to="/branches/$branchId/star-wall" params={{ branchId: star.branch.id }} className="btn slim">
              {text('title')}
            </Link>
            {star.may.includes('propose') && (
              <Link to="/stars/$starId/slip" params={{ starId }} className="btn slim">
                {text('slip')}
              </Link>
            )}
          </>
        )
      }
      width="narrow"
    >
      <Fetched query={query} lines={8}>
        {(found) => <Parts star={found} />}
      </Fetched>
    </Page>
  );
}

function Parts({ star }: { readonly star: Star }): ReactElement {
  const mayAnswer = star.may.includes('answer');
  return (
    <div className={style.parts}>
      <Hanging star={star} />
      {star.may.includes('propose') ? <WordsForm key={`words ${star.revision}`} star={star} /> : <Words star={star} />}
      {mayAnswer && <AnswerForm key={`answer ${star.revision}`} star={star} />}
      {mayAnswer && star.showsPhoto && <PhotoPart star={star} />}
    </div>
  );
}

/** As it hangs now, and on whose word. */
function Hanging({ star }: { readonly star: Star }): ReactElement {
  const text = useText('starWall');
  const dates = useDates();
  const { id, concerns, period, honor, isUp, showsWords, photo, answered } = star;
  const what = showsWords ? (star.showsPhoto ? 'both' : 'words') : star.showsPhoto ? 'photo' : 'none';
  const place = {
    ...{ id, name: concerns.name, photo },
    post: showsWords ? star.post : null,
    deed: showsWords ? star.deed : null,
  };
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="hanging-title">
      <h2 className="sec-title" id="hanging-title">
        {text('wall.title')}
      </h2>
      <p className="small muted">{text('group', { period: dates.period(period), honor })}</p>
      {isUp ? <StarPlaces stars={[place]} /> : <p>{text('wall.not')}</p>}
      <p className="small muted">
        {answered === null
          ? text('said.none')
          : text(answered.isByOther ? 'said.other' : 'said.own', {
              ...{ day: dates.full(answered.on), by: answered.by, what: text(`what.${what}`) },
            })}
      </p>
    </section>
  );
}

/** What the branch proposes, to read. */
function Words({ star: { post, deed } }: { readonly star: Star }): ReactElement {
  const text = useText('starWall');
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="words-title">
      <h2 className="sec-title" id="words-title">
        {text('words.title')}
      </h2>
      {post === null || deed === null ? (
        <p className="muted">{text('words.none')}</p>
      ) : (
        <dl className={style.quote}>
          <dt>{text('words.post')}</dt>
          <dd>{post}</dd>
          <dt>{text('words.deed')}</dt>
          <dd>{deed}</dd>
        </dl>
      )}
    </section>
  );
}
