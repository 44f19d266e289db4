/** How sending went; a fault is a code that says nothing of addresses or people. */
export type Sent = { readonly isSent: true } | { readonly isSent: false; readonly fault: string };
