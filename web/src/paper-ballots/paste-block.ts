/** Rows and columns of what a spreadsheet puts on the clipboard; the empty line at its end is not a row. */
export function blockOf(clipboard: string): readonly (readonly string[])[] {
  const lines = clipboard.replaceAll('\r\n', '\n').replaceAll('\r', '\n').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}
