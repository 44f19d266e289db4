/** The server was not reached, or the line broke before its answer was all there. */
export class NotReached extends Error {
  override readonly name = 'NotReached';
}

/** Answers that have no body; a Response made with one would be refused. */
const WITHOUT_BODY = new Set([204, 205, 304]);

/**
 * Asks the server and waits until its answer is there in full. The platform reports a broken line and a mistake
 * of ours by the same kind of error: what is thrown here is the line's, what is thrown elsewhere is ours.
 */
export async function reach(request: Request, init: RequestInit): Promise<Response> {
  try {
    const answer = await fetch(request, init);
    const { status, statusText } = answer;
    const headers = new Headers(answer.headers);
    // Refusals are JSON under a name of their own (RFC 9457), which the wire library does not know.
    if (headers.get('content-type') === 'application/problem+json') headers.set('content-type', 'application/json');
    const bytes = await answer.arrayBuffer();
    return new Response(WITHOUT_BODY.has(status) ? null : bytes, { status, statusText, headers });
  } catch (error) {
    // Called off by ourselves: nothing is wrong with the line.
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NotReached('The server was not reached.', { cause: error });
  }
}
