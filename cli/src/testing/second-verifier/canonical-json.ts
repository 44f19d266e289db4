/**
 * JSON as RFC 8785 writes it: names sorted by their UTF-16 units, no blanks, texts and numbers as ECMAScript writes
 * them. Null where there is something that it cannot write.
 */
export function canonicalJson(value: unknown): string | null {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : null;
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : null;
  if (Array.isArray(value)) return joined(value.map(canonicalJson), '[', ']');
  if (typeof value !== 'object') return null;
  const fields = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return joined(fields.map(canonicalField), '{', '}');
}

function canonicalField([name, value]: readonly [string, unknown]): string | null {
  const [nameText, text] = [canonicalJson(name), canonicalJson(value)];
  return nameText === null || text === null ? null : `${nameText}:${text}`;
}

function joined(parts: readonly (string | null)[], open: string, close: string): string | null {
  return parts.includes(null) ? null : `${open}${parts.join(',')}${close}`;
}
