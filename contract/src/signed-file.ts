import { z } from 'zod';

/**
 * A file that goes from one committee to another: canonical JSON of these, nothing before and nothing after. The name of the
 * format is signed along, so that a signature made for one kind of file never fits another.
 */
export function signedFile<const Format extends string, Body extends z.ZodType>(format: Format, body: Body) {
  return z.object({
    format: z.literal(format),
    body,
    /** 32 bytes, base64url. */
    publicKey: z.string().regex(/^[\w-]{43}$/),
    fingerprint: z.string().regex(/^[0-9a-f]{4}( [0-9a-f]{4}){3}$/),
    signature: z.string().regex(/^[\w-]{86}$/),
  });
}

export interface SignedFile<Body> {
  readonly format: string;
  readonly body: Body;
  readonly publicKey: string;
  readonly fingerprint: string;
  readonly signature: string;
}
