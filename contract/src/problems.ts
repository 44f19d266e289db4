/**
 * HTTP status by problem code. A refusal that stands for a rule of the domain is 422; only what differs is listed.
 * 401 nobody is signed in, 403 not allowed (unknown ids answer the same), 404 not there, 409 someone else was first,
 * 413 too large, 429 too often, 500 a fault of ours.
 */
const statuses: Readonly<Record<string, number>> = {
  'session.none': 401,
  'session.wrong': 401,
  'session.locked': 429,
  'session.password-due': 403,
  'request.invalid': 400,
  'request.cross-site': 403,
  'request.host-unknown': 403,
  'request.not-encrypted': 403,
  'request.length-missing': 411,
  'request.too-large': 413,
  'request.key-missing': 400,
  'request.key-unfit': 400,
  'request.key-reused': 409,
  'request.unknown': 404,
  'access.denied': 403,
  'score.changed-meanwhile': 409,
  'organization.changed-meanwhile': 409,
  'server.fault': 500,
};

const families: readonly (readonly [ending: string, status: number])[] = [
  ['.unknown', 404],
  ['.conflict', 409],
];

/** The HTTP status a problem's code is answered with. */
export function statusOf(code: string): number {
  const listed = statuses[code];
  if (listed !== undefined) return listed;
  return families.find(([ending]) => code.endsWith(ending))?.[1] ?? 422;
}
