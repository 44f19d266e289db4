import type { Me, Role } from '@xianfeng/contract';
import type { TFunction } from 'i18next';
import type { search as texts } from '../text/zh-cn/search.ts';
import { navigationOf } from './navigation.ts';
import { type Place, placesOf } from './places.ts';
import type { Hit } from './search-hits.ts';

type PageText = Extract<keyof typeof texts, `page.${string}`>;

/** A page that no head line leads to straight away. */
interface FarPage {
  readonly text: PageText;
  readonly path: string;
  readonly roles: readonly Role[];
}

const leading: readonly Role[] = ['branch-secretary', 'organization-officer'];
const board: readonly Role[] = [...leading, 'branch-committee'];
const officers: readonly Role[] = [...leading, 'recorder'];
const all: readonly Role[] = [...board, 'recorder'];

/** Of a branch; roles as in the access lists of the service, which denies anybody else. */
const branchPages: readonly FarPage[] = [
  { text: 'page.steps', path: 'steps', roles: all },
  { text: 'page.hall', path: 'hall', roles: all },
  { text: 'page.ballots', path: 'ballots', roles: leading },
  { text: 'page.pledges', path: 'pledges', roles: [...all, 'review-panel'] },
  { text: 'page.mobile', path: 'mobile-members', roles: officers },
  { text: 'page.experiences', path: 'experiences', roles: officers },
  { text: 'page.objections', path: 'objections', roles: leading },
  { text: 'page.suggestions', path: 'suggestions', roles: leading },
  { text: 'page.spotChecks', path: 'spot-checks', roles: [...all, 'review-panel'] },
  { text: 'page.scoreCorrections', path: 'score-corrections', roles: [...all, 'review-panel'] },
  { text: 'page.starWall', path: 'star-wall', roles: all },
  { text: 'page.stars', path: 'stars', roles: board },
  { text: 'page.vetoes', path: 'vetoes/{year}', roles: board },
  { text: 'page.measures', path: 'measures/{year}', roles: board },
  { text: 'page.supervision', path: 'supervision/{year}', roles: board },
  { text: 'page.workReport', path: 'work-reports/{year}', roles: board },
];
const committeePages: readonly FarPage[] = [
  { text: 'page.spotChecks', path: '/spot-checks', roles: ['committee-officer'] },
  { text: 'page.workReports', path: '/work-reports/{year}', roles: ['committee-officer'] },
  { text: 'page.corrections', path: '/corrections', roles: ['department-officer'] },
];
/** Of every member. */
const ownPages: readonly Omit<FarPage, 'roles'>[] = [
  { text: 'page.declare', path: '/me/declare' },
  { text: 'page.ownEvents', path: '/me/events' },
  { text: 'page.ownPledges', path: '/me/pledges' },
  { text: 'page.ownBallots', path: '/me/ballots' },
  { text: 'page.ownLines', path: '/me/lines' },
  { text: 'page.ownObjections', path: '/me/objections' },
  { text: 'page.ownExperiences', path: '/me/experiences' },
  { text: 'page.ownMeasures', path: '/me/measures' },
  { text: 'page.ownExemption', path: '/me/exemption' },
  { text: 'page.ownSuggestions', path: '/me/suggestions' },
];
const everybodysPages: readonly Omit<FarPage, 'roles'>[] = [
  { text: 'page.security', path: '/me/security' },
  { text: 'page.record', path: '/me/record' },
  { text: 'page.statement', path: '/statement' },
  { text: 'page.check', path: '/check' },
];

interface Titles {
  readonly frame: TFunction<'frame'>;
  readonly search: TFunction<'search'>;
}

/** Every page somebody may open without a thing in hand, once, with the place it is of. */
export function pagesOf(me: Me, { frame, search }: Titles): readonly Hit[] {
  const places = placesOf(me);
  const named = (place: Place): string => (places.length > 1 ? place.name : '');
  const hit = (title: string, href: string, beside = ''): Hit => ({ key: `page-${href}`, href, title, beside });
  const year = me.today.slice(0, 4);
  const far = ({ text, path }: Pick<FarPage, 'text' | 'path'>, before = '', beside = ''): Hit =>
    hit(search(text), before + path.replace('{year}', year), beside);
  const pages = [
    ...places.flatMap((place) => [
      ...navigationOf(me, place).map(({ text, href }) => hit(frame(text), href, named(place))),
      ...(place.kind === 'branch' ? branchPages : committeePages)
        .filter(({ roles }) => roles.includes(place.role))
        .map((page) => far(page, place.kind === 'branch' ? `/branches/${place.id}/` : '', named(place))),
    ]),
    ...(me.branch === null ? [] : [hit(search('page.growth'), `/members/${me.personId}/growth`)]),
    ...(me.branch === null ? [] : ownPages.map((page) => far(page))),
    ...everybodysPages.map((page) => far(page)),
  ];
  return [...new Map(pages.toReversed().map((page) => [page.href, page])).values()].toReversed();
}

/** Those whose name or place holds every word. */
export function pagesNamed(pages: readonly Hit[], words: string, most: number): readonly Hit[] {
  const typed = words.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const held = ({ title, beside }: Hit): string => `${title}\n${beside}`.toLowerCase();
  const isNamed = (page: Hit): boolean =>
    typed.every((word) => held(page).includes(word)) && typed.some((word) => page.title.toLowerCase().includes(word));
  return typed.length === 0 ? [] : pages.filter(isNamed).slice(0, most);
}
