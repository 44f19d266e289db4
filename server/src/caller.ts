import type { Due, Role } from '@xianfeng/contract';

/** Who is acting. Appointments are those in term on the business day. */
export interface Caller {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly username: string;
  readonly committeeId: string;
  /** The session they act in, and how it was opened. */
  readonly session: { readonly id: string; readonly enteredBy: 'password' | 'code' | 'portal' };
  /** The branch one belongs to as a member today, if any. */
  readonly branchId: string | null;
  readonly appointments: readonly { readonly role: Role; readonly organizationId: string }[];
  /** What is to be done before anything else is allowed; null once they are in. */
  readonly due: Due | null;
}
