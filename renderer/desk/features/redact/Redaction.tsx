export function Redaction(_props: { readonly dossierId: string; readonly onBack: () => void }) {
  return null;
}
