import { readdirSync, readFileSync } from 'node:fs';
import { findingWords, readReadings, readYaml } from '@xianfeng/contract';
import type { Finding } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { checkSchemeFile, findingLine } from '../commands/scheme-check.ts';
import { computeExamples } from '../examples/compute-examples.ts';

/** The schemes of a folder: one folder each. Files with a fault each stand in one of their own. */
export function schemesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
    .map((entry) => entry.name);
}

/** A scheme is called like its folder and computes every example worked out by hand. */
export function testExamples(folder: string, id: string, { least }: { readonly least: number }): void {
  const read = readReadings(readFileSync(`${folder}${id}/scheme.yaml`, 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const examples = computeExamples(readFileSync(`${folder}${id}/examples.yaml`, 'utf8'), read.value);

  test(`${id} carries its own id and at least ${least} examples`, () => {
    expect(read.value.scheme.id).toBe(id);
    expect(examples).toMatchObject({ ok: true });
    expect(examples.ok && examples.value.length).toBeGreaterThanOrEqual(least);
  });

  for (const { name, faults } of examples.ok ? examples.value : [])
    test(`${id}: ${name}`, () => {
      expect(faults).toEqual([]);
    });
}

/** No errors in a scheme, and what the check advises stands in its source as the check says it. */
export function testAdvice(folder: string, id: string): void {
  test(`${id} has no errors, and source.md lists the advice of the check as scheme-check prints it`, () => {
    const checked = checkSchemeFile(`${folder}${id}/scheme.yaml`);
    expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const [, listed = ''] = readFileSync(`${folder}${id}/source.md`, 'utf8').split('## 方案检查的提示\n');
    // Remarks of our own may stand beside; a line of the check begins with the place.
    const lines = listed.split('\n').filter((line) => /^- [a-z]/.test(line));
    expect(lines).toEqual(checked.findings.map((finding) => `- ${findingLine(checked, finding, 'zh')}`));
  });
}

/** What the head of a file says is found in it, and nothing else. */
export function testFaults(name: string, file: string): void {
  test(`${name} has the faults its head names, and no other`, () => {
    const expected = expectedFindings(readFileSync(file, 'utf8'));
    const { findings } = checkSchemeFile(file);
    expect(expected.length).toBeGreaterThan(0);
    expect([...findings].sort(bySeverityCodeAndPlace)).toEqual(expected.sort(bySeverityCodeAndPlace));
    for (const finding of findings) {
      for (const language of ['zh', 'en'] as const) {
        const { fault, cure } = findingWords(finding, language);
        expect([fault, cure].join(' ')).not.toMatch(/undefined|null|NaN|^[a-z-]+\.[a-z-]+( |$)/);
        expect(cure).not.toBe(finding.cure.code);
        expect(fault).not.toMatch(/“”|«»|： 分|\(\)/);
      }
    }
  });
}

/** Four lines for each finding: severity, code and place; its clauses; its facts; the cure with what it proposes. */
function expectedFindings(text: string): Finding[] {
  const heads = text.matchAll(/^# 应报：(\S+) (\S+) (\S+)\n#   条款：(.+)\n#   事实：(.+)\n#   办法：(\S+) (.+)$/gm);
  const expected = [...heads].map(([, severity, code, place, clauses = '', facts = '', cure, proposed = '']) => ({
    severity,
    code,
    place,
    clauses: valueOf(clauses),
    facts: valueOf(facts),
    cure: { code: cure, facts: valueOf(proposed) },
  }));
  // A head that is not written like that must not pass for one that is not there.
  expect(expected).toHaveLength(text.match(/^# 应报/gm)?.length ?? 0);
  return expected as Finding[];
}

function valueOf(text: string): unknown {
  const read = readYaml(text);
  if (!read.ok) throw new Error(`${text}: ${JSON.stringify(read.problems)}`);
  return read.value;
}

function bySeverityCodeAndPlace(one: Finding, other: Finding): number {
  const text = ({ severity, code, place }: Finding) => `${severity} ${code} ${place}`;
  return text(one) < text(other) ? -1 : 1;
}
