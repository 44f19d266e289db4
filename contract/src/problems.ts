/**
 * HTTP status by problem code. A refusal that stands for a rule of the domain is 422; only what differs is listed.
 * 401 nobody is signed in, 403 not allowed (unknown ids answer the same), 404 not there, 409 someone else was first,
 * 413 too large, 415 another kind of content, 429 too often, 500 a fault of ours, 503 not at present.
 */
const statuses: Readonly<Record<string, number>> = {
  'session.none': 401,
  'session.wrong': 401,
  'session.locked': 429,
  'session.address-locked': 429,
  'session.suspended': 403,
  'session.second-factor-due': 403,
  'session.password-due': 403,
  'session.new-password-due': 403,
  'session.enrolment-due': 403,
  'portal.person-unknown': 403,
  'portal.unreachable': 503,
  'request.invalid': 400,
  'request.cross-site': 403,
  'request.host-unknown': 403,
  'request.not-encrypted': 403,
  'request.method-unknown': 405,
  'request.query-repeated': 400,
  'request.query-unknown': 400,
  'request.type-unknown': 415,
  'request.too-many': 429,
  'request.length-missing': 411,
  'request.too-large': 413,
  'request.key-missing': 400,
  'request.key-unfit': 400,
  'request.key-reused': 409,
  'request.unknown': 404,
  'access.denied': 403,
  // Somebody else has done or decided it first.
  'sheet.passed': 409,
  'sheet.published': 409,
  'cycle.confirmed': 409,
  'ballot.counted': 409,
  'ballot.claimed-already': 409,
  'ballot.revision-old': 409,
  'ballot.unknown-in-box': 404,
  'ballot.ticket-unknown': 404,
  'ballot.box-fault': 500,
  'ballot.held-on-another-day': 409,
  'entry.reversed-already': 409,
  'period.reopened-already': 409,
  'review.decided-already': 409,
  'review.entry-reversed': 409,
  'scheme.adopted-already': 409,
  'appointment.decided-already': 409,
  'appointment.standing': 409,
  'exemption.under-way': 409,
  'hand-over.signed-already': 409,
  'mobile.standing': 409,
  'veto.standing': 409,
  'veto.not-on-record': 404,
  'person.joined-already': 409,
  'template.changed-meanwhile': 409,
  'template.unknown': 404,
  'notice.code-unknown': 404,
  'suggestion.code-unknown': 404,
  'suggestion.place-unknown': 404,
  'suggestion.too-often': 429,
  'minutes.standing': 409,
  'minutes.withdrawn': 409,
  'event.withdrawn': 409,
  'rating.already-confirmed': 409,
  'rating.not-confirmed': 409,
  'probation.extended-already': 409,
  'card-file.taken-in-already': 409,
  'filing.taken-in-already': 409,
  'attachment.damaged': 500,
  'server.fault': 500,
  'server.busy': 503,
  'server.database-unwritable': 503,
};

const families: readonly (readonly [ending: string, status: number])[] = [
  ['.unknown', 404],
  ['.conflict', 409],
  ['-meanwhile', 409],
];

/** The HTTP status a problem's code is answered with. */
export function statusOf(code: string): number {
  const listed = statuses[code];
  if (listed !== undefined) return listed;
  return families.find(([ending]) => code.endsWith(ending))?.[1] ?? 422;
}
