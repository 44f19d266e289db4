/** A printed ticket: whoever draws it from the box may take part once in its group. */
export interface Ticket {
  /** The group as the manifest counts it. */
  readonly group: number;
  readonly seed: Uint8Array;
}

interface At {
  /** Where the service is found. */
  readonly origin: string;
  readonly boxPort: number;
  readonly ballotId: string;
}

/** The link of its QR code. What it holds stands behind #, which no browser sends to anybody. */
export function ticketLink({ group, seed }: Ticket, { origin, boxPort, ballotId }: At): string {
  const letters = btoa(String.fromCharCode(...seed));
  const written = letters.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  return `${origin}/ticket#${[boxPort, ballotId.replaceAll('-', ''), group, written].join('.')}`;
}

/** The groups of all tickets, in the order of their numbers: those of the first group come first. */
export function ticketGroups(groups: readonly { readonly tickets: number }[]): readonly number[] {
  return groups.flatMap(({ tickets }, group) => Array.from({ length: tickets }, () => group));
}

const PER_SHEET = 8;

/** The tickets sheet by sheet: no sheet has tickets of two groups, for each group draws from a box of its own. */
export function ticketSheets(tickets: readonly Ticket[]): readonly (readonly Ticket[])[] {
  const sheets: Ticket[][] = [];
  for (const ticket of tickets) {
    const last = sheets.at(-1);
    const fits = last !== undefined && last.length < PER_SHEET && last[0]?.group === ticket.group;
    if (fits) last.push(ticket);
    else sheets.push([ticket]);
  }
  return sheets;
}
