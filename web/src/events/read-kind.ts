/** Which kind a new sheet begins with, where a step of the procedure leads to it. */
export function readKind(search: Readonly<Record<string, unknown>>): { readonly kind?: string } {
  const { kind } = search;
  return typeof kind === 'string' && kind.length <= 60 ? { kind } : {};
}
