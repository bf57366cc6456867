/** Which screen the desk shows. */
export type View =
  | { readonly kind: 'tips' }
  | { readonly kind: 'import' }
  | { readonly kind: 'intake-keys' }
  | { readonly kind: 'quarantine' }
  | { readonly kind: 'dossiers' }
  | { readonly kind: 'dossier'; readonly dossierId: string };
