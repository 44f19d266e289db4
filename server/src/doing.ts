/** What is being asked, as far as carrying it out once and writing it down needs to know it. */
export interface Doing {
  /** The route, e.g. `exemptions.approve`. */
  readonly act: string;
  /** Made by whoever sends the request; sent again under the same key, it is answered again and not done again. */
  readonly key: string | null;
  /** SHA-256 of what was sent, hex. */
  readonly bodyHash: string;
  /** Set by `commit`: a write that goes past it leaves no trace and is a fault of ours. */
  isCommitted: boolean;
}
