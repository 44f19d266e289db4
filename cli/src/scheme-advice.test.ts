import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { checkSchemeFile, findingLine } from './commands/scheme-check.ts';

const folder = fileURLToPath(new URL('../../schemes/', import.meta.url));
const schemes = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
  .map((entry) => entry.name);

for (const id of schemes) {
  test(`${id} has no errors, and source.md lists the advice of the check as scheme-check prints it`, () => {
    const checked = checkSchemeFile(id);
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [, listed = ''] = readFileSync(`${folder}${id}/source.md`, 'utf8').split('## 方案检查的提示\n');
    // Remarks of our own may stand beside; a line of the check begins with the place.
    const lines = listed.split('\n').filter((line) => /^- [a-z]/.test(line));
    expect(lines).toEqual(checked.findings.map((finding) => `- ${findingLine(checked, finding, 'zh')}`));
  });
}
