import type { Role } from '@xianfeng/contract';

/** Who is acting. Appointments are those in term on the business day. */
export interface Caller {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly username: string;
  readonly committeeId: string;
  /** The branch one belongs to as a member today, if any. */
  readonly branchId: string | null;
  readonly appointments: readonly { readonly role: Role; readonly organizationId: string }[];
  /** Signed in by a one-time code: nothing but setting a password is allowed. */
  readonly mustSetPassword: boolean;
}
