import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Me } from '@xianfeng/contract';
import { type KeyboardEvent, type ReactElement, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';
import { Icon } from '../ui/icon.tsx';
import { useSentences } from '../ui/sentences.ts';
import { useDates } from '../ui/use-dates.ts';
import { useNoticeName } from '../ui/use-notice-name.ts';
import { useSettled } from '../ui/use-settled.ts';
import { searchQuery } from './queries.ts';
import { allOf, clauseHits, deedHits, type Hit, noticeHits, personHits } from './search-hits.ts';
import { pagesNamed, pagesOf } from './search-pages.ts';
import style from './search.module.css';
import { usePlace } from './use-place.ts';

/** As many as the service tells of each other group. */
const pagesMost = 6;

interface SearchPanelProps {
  readonly me: Me;
  /** Without having chosen: the focus goes back. */
  readonly onLeave: () => void;
  /** Something was chosen, or the focus has gone elsewhere already. */
  readonly onGone: () => void;
}

interface Group {
  readonly name: string;
  readonly hits: readonly Hit[];
}

/**
 * The box while one searches: a combobox with a list of groups (ARIA Authoring Practices, «Editable combobox with list
 * autocomplete»). The focus stays in the field; arrows choose, Enter goes there, Escape leaves.
 */
export function SearchPanel({ me, onLeave, onGone }: SearchPanelProps): ReactElement {
  const text = useText('search');
  const navigate = useNavigate();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(-1);
  const { groups, isAsking, error } = useGroups(me, words.trim());
  const hits = groups.flatMap((group) => group.hits);
  const at = Math.min(chosen, hits.length - 1);
  const present = hits[at];
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const goTo = ({ href, hash }: Hit): void => {
    onGone();
    // The page that comes has the focus, or else what was left would keep it.
    document.querySelector<HTMLElement>('#main')?.focus();
    void navigate({ to: href, ...(hash === undefined ? {} : { hash }) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1 };
    const step = steps[event.key];
    const chosenHit = present ?? hits[0];
    if (step !== undefined && hits.length > 0) setChosen((step + hits.length) % hits.length);
    else if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && chosenHit !== undefined && !isAsking) goTo(chosenHit);
    else return;
    event.preventDefault();
  };
  const state = stateOf();
  function stateOf(): string {
    if (words.trim() === '') return text('how');
    if (error !== null) return error;
    if (isAsking) return text('asking');
    return hits.length === 0
      ? text('none')
      : text('found', { count: hits.filter(({ isAll }) => isAll !== true).length });
  }
  return (
    <div
      ref={box}
      className={style.panel}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && box.current?.contains(relatedTarget) !== true) onGone();
      }}
    >
      <div className={style.field}>
        <Icon name="search" size={20} />
        <input
          ref={field}
          role="combobox"
          type="text"
          inputMode="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          aria-label={text('what')}
          placeholder={text('placeholder')}
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-describedby={`${id}-state`}
          {...(present === undefined ? {} : { 'aria-activedescendant': `${id}-${present.key}` })}
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
            setChosen(-1);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={style.leave} onClick={onLeave}>
          {text('leave')}
        </button>
      </div>
      <p id={`${id}-state`} className={error === null ? style.state : `${style.state} ${style.fault}`} role="status">
        {state}
      </p>
      <div id={`${id}-list`} role="listbox" aria-label={text('hits')} className={style.list}>
        {groups.map(({ name, hits: own }) => (
          <div key={name} role="group" aria-label={name} className={style.group}>
            <p className={style.groupName} aria-hidden="true">
              {name}
            </p>
            {own.map((hit) => (
              // The field keeps the focus: keys are its own, and here only the pointer chooses.
              // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
              <div
                key={hit.key}
                id={`${id}-${hit.key}`}
                role="option"
                tabIndex={-1}
                aria-selected={hit === present}
                className={`${style.hit} ${hit === present ? style.chosen : ''} ${hit.isAll === true ? style.all : ''}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => goTo(hit)}
              >
                <span className={style.title}>{hit.title}</span>
                {hit.beside !== '' && <span className={style.beside}>{hit.beside}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

/** What was found, pages at once and the rest when the service has answered. */
function useGroups(me: Me, words: string) {
  const text = useText('search');
  const frame = useText('frame');
  const { language } = useLanguage();
  const dates = useDates();
  const notice = useNoticeName();
  const sentences = useSentences();
  const place = usePlace(me);
  const settled = useSettled(words);
  const query = useQuery({
    ...searchQuery({ words: settled, language: language === 'en' ? 'en' : 'zh' }),
    enabled: settled !== '',
    placeholderData: keepPreviousData,
  });
  const pages = useMemo(() => pagesOf(me, { frame, search: text }), [me, frame, text]);
  const say = {
    notice,
    day: dates.full,
    number: (number: number) => text('number', { number }),
    place: ({ scheme, section, line, title }: { scheme: string; section: number; line: number; title: string }) =>
      text('place', { scheme, at: `${section}.${line}`, title }),
  };
  const found = words === '' || query.isError ? undefined : query.data;
  const withAll = (group: 'people' | 'deeds' | 'notices', hits: readonly Hit[]): readonly Hit[] => {
    const href = allOf(group, me, place);
    if (href === null || hits.length === 0) return hits;
    return [...hits, { key: `all-${group}`, href, isAll: true, title: text(`all.${group}`), beside: '' }];
  };
  const groups: readonly Group[] = [
    ...(found === undefined
      ? []
      : [
          { name: text('group.people'), hits: withAll('people', personHits(found)) },
          { name: text('group.deeds'), hits: withAll('deeds', deedHits(found, me, say)) },
          { name: text('group.notices'), hits: withAll('notices', noticeHits(found, say)) },
          { name: text('group.clauses'), hits: clauseHits(found, say) },
        ]),
    { name: text('group.pages'), hits: pagesNamed(pages, words, pagesMost) },
  ];
  return {
    groups: groups.filter(({ hits }) => hits.length > 0),
    isAsking: words !== '' && (words !== settled || query.isFetching),
    error: query.isError && words !== '' ? sentences(query.error).join('') : null,
  };
}
