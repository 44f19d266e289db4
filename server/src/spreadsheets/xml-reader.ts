import { damaged, Refusal } from './refusal.ts';

export interface XmlHandler {
  /** `name` is without its prefix; `attributes` are as written, see `attributesOf`. */
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

const DEPTH_MOST = 64;
/** No tag, comment or marked section of a spreadsheet is longer. */
const TOKEN_MOST = 256 * 1024;
const ENTITY_MOST = 12;

/**
 * A forward-only reader of the little XML that spreadsheets use. It knows no document types and no
 * entities beyond the five of the standard: what could fetch or multiply something is refused unread.
 */
export class XmlReader {
  readonly #handler: XmlHandler;
  readonly #part: string;
  readonly #open: string[] = [];
  #pending = '';
  #hasRoot = false;

  constructor(part: string, handler: XmlHandler) {
    this.#part = part;
    this.#handler = handler;
  }

  push(chunk: string): void {
    const text = this.#pending + chunk;
    let at = 0;
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? this.#token(text, at) : this.#run(text, at);
      if (next === at) break;
      at = next;
    }
    this.#pending = text.slice(at);
    if (this.#pending.length > TOKEN_MOST) throw damaged(this.#part);
  }

  finish(): void {
    if (this.#pending !== '' || this.#open.length > 0 || !this.#hasRoot) throw damaged(this.#part);
  }

  /** Text up to the next tag; an entity cut by the end of the chunk waits for the rest. */
  #run(text: string, from: number): number {
    let to = text.indexOf('<', from);
    if (to < 0) {
      to = text.length;
      const ampersand = text.lastIndexOf('&');
      if (ampersand >= from && ampersand > to - ENTITY_MOST && !text.includes(';', ampersand)) to = ampersand;
    }
    if (to > from) {
      const run = text.slice(from, to);
      if (this.#open.length > 0) this.#handler.text(decode(run, this.#part));
      else if (run.trim() !== '') throw damaged(this.#part);
    }
    return to;
  }

  /** One construct beginning with `<`; returns where it began if it is not complete yet. */
  #token(text: string, from: number): number {
    const second = text.charCodeAt(from + 1);
    if (second === 33) return this.#declaration(text, from);
    if (second === 63) return after(text, '?>', from);
    const to = tagEnd(text, from);
    if (to < 0) return from;
    if (second === 47) this.#close(text.slice(from + 2, to).trim());
    else this.#openTag(text, from + 1, to);
    return to + 1;
  }

  #declaration(text: string, from: number): number {
    const start = text.slice(from, from + 9);
    if (start.startsWith('<!--')) return after(text, '-->', from + 4, from);
    if (start === '<![CDATA[') {
      const end = after(text, ']]>', from, from);
      if (end > from) {
        if (this.#open.length === 0) throw damaged(this.#part);
        this.#handler.text(text.slice(from + 9, end - 3));
      }
      return end;
    }
    // Wait for the nine letters that tell the three apart; anything else (a document type) is refused.
    if ('<!--'.startsWith(start) || '<![CDATA['.startsWith(start)) return from;
    throw new Refusal('spreadsheet.unsafe-content');
  }

  #openTag(text: string, from: number, to: number): void {
    const isEmpty = text.charCodeAt(to - 1) === 47;
    const tag = text.slice(from, isEmpty ? to - 1 : to);
    const space = tag.search(/[\s/]/);
    const full = space < 0 ? tag : tag.slice(0, space);
    if (full === '' || (this.#open.length === 0 && this.#hasRoot)) throw damaged(this.#part);
    this.#hasRoot = true;
    this.#open.push(full);
    if (this.#open.length > DEPTH_MOST) throw damaged(this.#part);
    this.#handler.open(local(full), space < 0 ? '' : tag.slice(space));
    if (isEmpty) this.#close(full);
  }

  #close(full: string): void {
    if (this.#open.pop() !== full) throw damaged(this.#part);
    this.#handler.close(local(full));
  }
}

/** The attributes of a tag by their names without prefix, entities decoded. */
export function attributesOf(written: string, part: string): Readonly<Record<string, string | undefined>> {
  const found: Record<string, string | undefined> = Object.create(null);
  for (const match of written.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    found[local(match[1] ?? '')] ??= decode(match[2] ?? match[3] ?? '', part);
  }
  return found;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The position behind the closing mark, or `whenOpen` where it has not come yet. */
function after(text: string, mark: string, from: number, whenOpen = from): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? whenOpen : at + mark.length;
}

/** A `>` inside quotes is part of a value. */
function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at;
  }
  return -1;
}

const ENTITIES: Readonly<Record<string, string | undefined>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,10};)?/g, (_, found: string | undefined) => {
    const name = found?.slice(0, -1) ?? '';
    const code = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
    if (code === null) {
      const plain = ENTITIES[name];
      if (plain === undefined) throw new Refusal('spreadsheet.unsafe-content');
      return plain;
    }
    const point = code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16);
    if (point > 0x10ffff) throw damaged(part);
    return String.fromCodePoint(point);
  });
}
