import { done, refused, type Result } from '@xianfeng/engine';
import { parseDocument } from 'yaml';

const LONGEST = 1_000_000;
const MOST_ALIASES = 50;

/** YAML with a limit on its size and on aliases, so that a small file cannot unfold into a large one. */
export function readYaml(text: string): Result<unknown> {
  if (text.length > LONGEST) return refused({ code: 'scheme.too-large', facts: { most: LONGEST } });
  const document = parseDocument(text, { uniqueKeys: true, logLevel: 'silent' });
  if (document.errors.length > 0) {
    return {
      ok: false,
      problems: document.errors.map((error) => ({
        code: 'scheme.not-yaml',
        facts: { line: error.linePos?.[0].line ?? 0, reason: error.code },
      })),
    };
  }
  try {
    return done(document.toJS({ maxAliasCount: MOST_ALIASES }));
  } catch {
    // The parser throws only for references it will not follow.
    return refused({ code: 'scheme.too-many-aliases', facts: { most: MOST_ALIASES } });
  }
}
