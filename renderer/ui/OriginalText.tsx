import { visibleParts } from './control-characters.ts';

/**
 * A text from outside, as it came. Hidden control characters get a label drawn by the style sheet, so that the text of the page
 * stays the text of the tip, unit for unit, and a direction override cannot reach beyond its own span.
 */
export function OriginalText({ text }: { readonly text: string }) {
  return visibleParts(text).map((part, index) =>
    part.kind === 'text' ? (
      part.text
    ) : (
      <span key={index} className="control-character" data-name={part.name}>
        {part.text}
      </span>
    ),
  );
}
