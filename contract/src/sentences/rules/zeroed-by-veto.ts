import type { RuleWords } from './rule-words.ts';

export const zeroedByVeto: RuleWords<'zeroed-by-veto'> = {
  part: {
    zh: ({ of, vetoes }, say) =>
      say.isYearly(of)
        ? `${say.name('source', of)}照计，年终仍有${say.names('veto', vetoes)}${zhOne(vetoes)}的记 0 分`
        : `${say.name('source', of)}照计，有${say.names('veto', vetoes)}${zhOne(vetoes)}的${say.periodOf(of)}记 0 分`,
    en: ({ of, vetoes }, say) =>
      say.isYearly(of)
        ? `${say.name('source', of)} as it stands, but 0 where ${enOne(vetoes)}${say.names('veto', vetoes)} stands at the end of the year`
        : `${say.name('source', of)} as it stands, but 0 for a ${say.periodOf(of)} in which ${enOne(vetoes)}${say.names('veto', vetoes)} falls`,
  },
  working: {
    zh: ({ before, veto }, say) => {
      if (veto === null) return [`照计 ${before ?? say.explanation.exact}`];
      const was = before === null ? '' : `（原评 ${before} 分）`;
      return [veto.on === null ? `${veto.name}，记 0 分${was}` : `${say.when(veto.on)}${veto.name}，当期记 0 分${was}`];
    },
    en: ({ before, veto }, say) => {
      if (veto === null) return [`as it stands: ${before ?? say.explanation.exact}`];
      const was = before === null ? '' : ` (scored ${before})`;
      if (veto.on === null) return [`${veto.name}: counts as 0${was}`];
      return [`${veto.name} on ${say.when(veto.on)}: the period counts as 0${was}`];
    },
  },
};

function zhOne(vetoes: readonly string[]): string {
  return vetoes.length > 1 ? '情形之一' : '情形';
}

function enOne(vetoes: readonly string[]): string {
  return vetoes.length > 1 ? 'one of ' : '';
}
