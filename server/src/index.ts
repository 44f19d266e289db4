// For the operator's commands: filling an installation goes through the same acts and checks as people's work.
export { codeProof, newCode } from './accounts/one-time-code.ts';
export { hashPassword } from './accounts/password.ts';
export { openCertificates } from './certificates/certificates.ts';
export { ownNames } from './certificates/own-names.ts';
export { officialDays } from './calendar/official-days.ts';
export type { ServerOptions } from './server-options.ts';
export { type BranchYear, branchYearOf } from './cycles/branch-year.ts';
export { monthlyScoring } from './cycles/monthly-scoring.ts';
export { openCycle } from './cycles/open.ts';
export { isInDuring } from './evidence/year-members.ts';
export { newIdentifier } from './identifier.ts';
export { openServices, type RunningServer, startServer } from './main.ts';
export type { NoticeOrder } from './notices/publish-many.ts';
export { publishNotices } from './notices/publish-many.ts';
export { adoptScheme } from './schemes/adopt.ts';
export { demoPassword } from './session/demo-password.ts';
export type { BranchMonth } from './sheets/branch-month.ts';
export { sheetObstacles } from './sheets/obstacles.ts';
