import type { RuleWords } from './rule-words.ts';

export const zeroedByVeto: RuleWords<'zeroed-by-veto'> = {
  part: {
    zh: ({ of, vetoes }, say) =>
      `${say.name('source', of)}照计，有${say.names('veto', vetoes)}${vetoes.length > 1 ? '情形之一' : '情形'}的${say.periodOf(of)}记 0 分`,
    en: ({ of, vetoes }, say) =>
      `${say.name('source', of)} as it stands, but 0 for a ${say.periodOf(of)} in which ${vetoes.length > 1 ? 'one of ' : ''}${say.names('veto', vetoes)} falls`,
  },
  working: {
    zh: ({ before, veto }, say) => {
      if (veto === null) return [`照计 ${before ?? say.explanation.exact}`];
      return [`${say.when(veto.on)}${veto.name}，当期记 0 分${before === null ? '' : `（原评 ${before} 分）`}`];
    },
    en: ({ before, veto }, say) => {
      if (veto === null) return [`as it stands: ${before ?? say.explanation.exact}`];
      return [
        `${veto.name} on ${say.when(veto.on)}: the period counts as 0${before === null ? '' : ` (scored ${before})`}`,
      ];
    },
  },
};
