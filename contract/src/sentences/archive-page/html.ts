/** Text that is HTML already. */
export interface Html {
  readonly html: string;
  /** In a table: aligned as numbers are, or a word or two that stay on one line. */
  readonly cell?: 'num' | 'short';
}

type Part = string | number | null | Html | readonly Html[];

/** HTML from a template: whatever is put in is text, unless it was made by this very function. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: texts.map((text, at) => text + (at < parts.length ? written(parts[at] ?? null) : '')).join('') };
}

function written(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part));
  return 'html' in part ? part.html : part.map((each) => each.html).join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
