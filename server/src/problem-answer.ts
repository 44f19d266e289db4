import { STATUS_CODES } from 'node:http';
import { type Language, sentence, statusOf } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';

export const problemType = 'application/problem+json';

/** Problems as they go out (RFC 9457): the first gives code, status and sentence, all of them follow with their facts. */
export function problemAnswer(problems: readonly Problem[], language: Language) {
  const first = problems[0] ?? { code: 'server.fault' };
  const status = statusOf(first.code);
  return {
    type: `urn:xianfeng:problem:${first.code}`,
    title: STATUS_CODES[status] ?? '',
    status,
    detail: sentence(first, language),
    code: first.code,
    problems,
  };
}

/** The language a reader asked for: Chinese unless English comes first. */
export function languageOf(acceptLanguage: string | readonly string[] | undefined): Language {
  return /^\s*en\b/i.test(String(acceptLanguage ?? '')) ? 'en' : 'zh';
}
