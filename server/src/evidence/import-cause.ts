/** How the causes of entries begin that came with an import. */
export function importCause(importId: string): string {
  return `import:${importId}:`;
}
