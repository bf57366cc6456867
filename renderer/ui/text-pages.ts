/** UTF-16 units of one part: some eight printed pages, drawn in a few milliseconds whatever is in it. */
export const pageUnits = 20_000;
/** How far before its end a part may end, to end with a line or a word. */
const slackUnits = 2_000;

/** Where each part of a long text begins, in UTF-16 units; `[0]` for a text that is one part. Parts end with a line, else with a word, never inside a character. */
export function pageStarts(text: string): readonly number[] {
  const starts = [0];
  for (let from = 0; text.length - from > pageUnits; ) {
    from = endOfPart(text, from);
    starts.push(from);
  }
  return starts;
}

function endOfPart(text: string, from: number): number {
  const most = from + pageUnits;
  const slack = text.slice(most - slackUnits, most);
  const line = slack.lastIndexOf('\n');
  if (line >= 0) return most - slackUnits + line + 1;
  const space = slack.search(/[\s\u200b][^\s\u200b]*$/);
  if (space >= 0) return most - slackUnits + space + 1;
  // A run without a break: the last whole character of the slack, or where not even one ends there, between two halves of none.
  let end = most;
  for (const { index } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text.slice(most - slackUnits, most + 1))) if (index > 0 && index <= slackUnits) end = most - slackUnits + index;
  return /[\ud800-\udbff]/.test(text[end - 1] ?? '') && /[\udc00-\udfff]/.test(text[end] ?? '') ? end - 1 : end;
}
