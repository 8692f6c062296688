/** What the workbench and the pages in it say to each other. The first message carries a port for the rest. */
export type FromGuest =
  | { readonly kind: 'request'; readonly text: string }
  | { readonly kind: 'dialog'; readonly url: string }
  /** A function command is done: its page may be closed. */
  | { readonly kind: 'completed' };

export type ToGuest =
  { readonly kind: 'message'; readonly text: string } | { readonly kind: 'command'; readonly name: string };

/** The message that a page sends to the workbench when it starts. */
export const CONNECT = 'ziping-workbench-connect';
