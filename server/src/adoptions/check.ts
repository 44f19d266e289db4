import { describeScheme, findingWords, forbiddenCriteria, readReadings, type SchemeCheck } from '@xianfeng/contract';
import { checkScheme, compile, type Finding, findingOfProblem, type Scheme } from '@xianfeng/engine';

/** What a text says as a scheme, and everything that is wrong with it. Nothing is kept. */
export function checkText(body: string): SchemeCheck {
  const read = readReadings(body);
  if (!read.ok) return { scheme: null, sections: noSections, findings: read.problems.map(worded(null)) };
  const { scheme, readings } = read.value;
  const plan = compile(scheme);
  const findings = plan.ok ? checkScheme(scheme, forbiddenCriteria) : plan.problems.map(findingOfProblem);
  const { id, name, version, inForceOn } = scheme;
  return {
    scheme: { id, name, version, inForceOn },
    sections: plan.ok ? describedIn(scheme, readings) : noSections,
    findings: findings.map(worded(scheme)),
  };
}

const noSections: SchemeCheck['sections'] = { zh: [], en: [] };

/** The scheme in plain sentences, in both languages: what the rules are, people read and vote on. */
export function describedIn(scheme: Scheme, readings: Parameters<typeof describeScheme>[2]): SchemeCheck['sections'] {
  const sections = (language: 'zh' | 'en') =>
    describeScheme(scheme, language, readings).map(({ title, lines }) => ({ title, lines: [...lines] }));
  return { zh: sections('zh'), en: sections('en') };
}

function worded(scheme: Scheme | null) {
  return (fault: Finding | Parameters<typeof findingOfProblem>[0]): SchemeCheck['findings'][number] => {
    const finding = 'severity' in fault ? fault : findingOfProblem(fault);
    const cites = finding.clauses.map((id) => scheme?.clauses.find((clause) => clause.id === id)?.cite ?? id);
    const { zh, en } = { zh: findingWords(finding, 'zh'), en: findingWords(finding, 'en') };
    return { severity: finding.severity, place: finding.place, cites: [...new Set(cites)], words: { zh, en } };
  };
}
