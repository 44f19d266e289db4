import type { GrowthSources } from '@xianfeng/engine';
import { joined, named, withClause } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    study: '学习岸',
    service: '服务岸',
    honors: '荣誉',
    hours: (hours: string) => `一年少于 ${hours} 学时的，在建议里提醒`,
  },
  en: {
    study: 'Study',
    service: 'Service',
    honors: 'Honors',
    hours: (hours: string) => `fewer than ${hours} hours in a year are told in the advice`,
  },
} as const;

/** Which facts are drawn on which bank, and which as honors. */
export function growthTexts(growth: GrowthSources | null, scope: Scope): readonly string[] {
  if (growth === null) return [];
  const say = phrases[scope.language];
  const { semicolon } = wording[scope.language];
  const telling = tellingOf(scope, growth.clause);
  const line = (title: string, texts: readonly (string | null)[]): readonly string[] => {
    const text = joined(texts, semicolon);
    return text === '' ? [] : [withClause(named(title, text, scope), growth.clause, scope)];
  };
  const names = (kind: 'entry' | 'event', ids: readonly string[]) =>
    ids.length === 0 ? null : telling.names(kind, ids);
  const { study, service, honors, studyHours } = growth;
  return [
    ...line(say.study, [
      names('entry', study.entries),
      names('event', study.events),
      studyHours === null ? null : say.hours(telling.figure(studyHours)),
    ]),
    ...line(say.service, [names('entry', service.entries), names('event', service.events)]),
    ...line(say.honors, [names('entry', honors)]),
  ];
}
