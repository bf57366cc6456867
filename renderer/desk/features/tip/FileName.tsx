import { OriginalText } from '#ui/OriginalText.tsx';

/** The name of a file that staff added; it may hold any character, and turn round nothing but itself. */
export function FileName({ name }: { readonly name: string }) {
  return (
    <bdi className="evidence-name">
      <OriginalText text={name} />
    </bdi>
  );
}
