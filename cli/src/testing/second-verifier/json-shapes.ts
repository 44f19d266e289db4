/** The fields of an object that has exactly these. */
export function fieldsOf(json: unknown, names: readonly string[]): Readonly<Record<string, unknown>> | null {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return null;
  const entries = Object.entries(json);
  const isExact = entries.length === names.length && entries.every(([name]) => names.includes(name));
  return isExact ? Object.fromEntries(entries) : null;
}

/** A list of 1 to 65,534, each of which can be read. */
export function listOf<Read>(json: unknown, read: (each: unknown) => Read | null): readonly Read[] | null {
  if (!Array.isArray(json) || json.length === 0 || json.length > 65_534) return null;
  const all: Read[] = [];
  for (const each of json) {
    const one = read(each);
    if (one === null) return null;
    all.push(one);
  }
  return all;
}

export function isText(json: unknown): json is string {
  return typeof json === 'string';
}

export function isId(json: unknown): json is string {
  return isText(json) && json !== '';
}

export function isWhole(json: unknown, from: number, to: number): json is number {
  return typeof json === 'number' && Number.isInteger(json) && json >= from && json <= to;
}

/** Whether it is so many bytes as files write them. */
export function isHex(json: unknown, bytes: number): json is string {
  return typeof json === 'string' && json.length === 2 * bytes && /^[0-9a-f]+$/.test(json);
}
