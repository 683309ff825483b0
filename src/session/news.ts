/** What a store has to tell, which is no trouble or no longer. */
export type News =
  /** Another window has gone on with the same session; its answers stand here too. */
  | { readonly kind: 'taken-over' }
  /** A damaged file was set aside. `backup`: the one before is used; else nothing was left of the session. */
  | { readonly kind: 'set-aside'; readonly path: string; readonly backup: boolean }
  /** A session's file was gone; its backup is used. */
  | { readonly kind: 'restored'; readonly path: string }
  /** A newer program wrote the file; it is left as it is. */
  | { readonly kind: 'newer'; readonly path: string }
