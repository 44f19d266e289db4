import { done, refused, type Result } from '@xianfeng/engine';

/** The format nests seven deep; whatever goes on far below that was not written by anybody who knows it. */
const depthMost = 16;

const quote = 0x22;
const backslash = 0x5c;

/**
 * JSON in which no name stands twice in one object: of two values that are written for one place, nobody could say which
 * was meant. Bounds how deep it nests, and takes no name that means something to the language it is read in.
 */
export function readStrictJson(text: string): Result<unknown> {
  const fault = faultOf(text);
  if (fault !== null) return refused(fault);
  try {
    return done(JSON.parse(text));
  } catch {
    return refused({ code: 'evidence-file.not-json' });
  }
}

type Open = Set<string> | null;

/** Looks at brackets and names alone; whether the rest is JSON is for the parser. */
function faultOf(text: string) {
  const open: Open[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === quote) {
      const end = endOfString(text, at);
      const names = open.at(-1) ?? null;
      if (names !== null && isName(text, end)) {
        const name = nameOf(text.slice(at, end));
        if (name === '__proto__') return { code: 'evidence-file.name-unfit', facts: { name } };
        if (names.has(name)) return { code: 'evidence-file.name-twice', facts: { name: name.slice(0, 60) } };
        names.add(name);
      }
      at = end - 1;
    } else if (text[at] === '{') open.push(new Set());
    else if (text[at] === '[') open.push(null);
    else if (text[at] === '}' || text[at] === ']') open.pop();
    if (open.length > depthMost) return { code: 'evidence-file.too-deep', facts: { most: depthMost } };
  }
  return null;
}

/** Behind the closing quotation mark, or behind the text where there is none. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    if (letter === backslash) at += 1;
    else if (letter === quote) return at + 1;
  }
  return text.length;
}

function isName(text: string, end: number): boolean {
  let at = end;
  while (/\s/.test(text[at] ?? '')) at += 1;
  return text[at] === ':';
}

/** Two spellings of one name are one name. */
function nameOf(written: string): string {
  try {
    return String(JSON.parse(written));
  } catch {
    return written;
  }
}
