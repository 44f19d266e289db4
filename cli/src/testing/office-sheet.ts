import type { Random } from './second-reading/random/random.ts';

/** One made-up member's year under system 3, in whole numbers only, so that a spreadsheet stays exact. */
export interface OfficeMember {
  /** Halves of a point, item by item, twelve months each. */
  readonly halves: readonly number[];
  /** What all papers gave each item. */
  readonly ballotSums: readonly number[];
  /** Papers of the members and of the masses; all of them score every item. */
  readonly papers: readonly [members: number, mass: number];
  readonly award: number;
  readonly deduction: number;
}

export function drawMember(random: Random): OfficeMember {
  const between = (least: number, most: number) => least + random.below(most - least + 1);
  const papers = [between(1, 30), between(10, 20)] as const;
  const least = between(0, 18);
  return {
    halves: Array.from({ length: 120 }, () => between(least, 20)),
    ballotSums: Array.from({ length: 10 }, () => between(0, (papers[0] + papers[1]) * 10)),
    papers,
    award: between(0, 5),
    deduction: between(0, 5),
  };
}

/**
 * The sheet a clerk would keep: scores, sums of the ballot and adjustments as numbers, the total in hundredths and the
 * stars as formulas of the spreadsheet's own. Flat OpenDocument (ODF 1.3), so that nothing but text is written.
 */
export function officeSheet(members: readonly OfficeMember[]): string {
  const rows = members.map((member, index) => rowOf(member, index + 1)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="s">${rows}</table:table></office:spreadsheet></office:body></office:document>`;
}

/** Columns A to DP are the scores, DQ to DZ the ballot, EA its papers, EB and EC award and deduction. */
function rowOf({ halves, ballotSums, papers, award, deduction }: OfficeMember, row: number): string {
  const numbers = [...halves, ...ballotSums, papers[0] + papers[1], award, deduction].map(
    (value) => `<table:table-cell office:value-type="float" office:value="${value}"/>`,
  );
  const [scores, ballot, count] = [`SUM([.A${row}:.DP${row}])`, `SUM([.DQ${row}:.DZ${row}])`, `[.EA${row}]`];
  // Months ÷ 12 × 0.8 and ballot ÷ papers × 0.2 over one denominator: 30 × papers.
  const top = `MAX(0;${scores}*${count}+6*${ballot}+30*${count}*([.EB${row}]-[.EC${row}]))`;
  const hundredths = `INT((200*${top}+30*${count})/(60*${count}))`;
  const stars = `MATCH([.ED${row}];{0;1000;2000;3000;4000;5000;6000;7000;8000;9000;9500};1)-1`;
  const formulas = [hundredths, stars].map(
    (formula) => `<table:table-cell office:value-type="float" table:formula="of:=${formula}"/>`,
  );
  return `<table:table-row>${[...numbers, ...formulas].join('')}</table:table-row>`;
}
