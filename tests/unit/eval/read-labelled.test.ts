import { describe, expect, it } from 'vitest';
import { readLabelled } from '../../eval/read-labelled.ts';

const span = (start: number, end: number, value?: string) => ({ entity_type: 'PERSON', start_position: start, end_position: end, ...(value === undefined ? {} : { entity_value: value }) });
const read = (value: unknown) => readLabelled(JSON.stringify(value));

describe('a file of labelled texts', () => {
  it('counts positions in code points, also behind characters of two units', () => {
    expect(read([{ full_text: '😀😀 Dara 😀', spans: [span(3, 7, 'Dara')] }])).toEqual({ ok: true, value: { texts: [{ text: '😀😀 Dara 😀', spans: [{ type: 'PERSON', start: 5, end: 9 }] }], disagreeing: 0 } });
  });

  it('may have further keys, no spans, a mark of byte order, a list inside an object, or an object in each line', () => {
    const item = { full_text: 'Dara', masked: '{{PERSON}}', template_id: 4, metadata: null, spans: [span(0, 4)] };
    const wanted = { ok: true, value: { texts: [{ text: 'Dara', spans: [{ type: 'PERSON', start: 0, end: 4 }] }, { text: 'x', spans: [] }], disagreeing: 0 } };
    const other = { full_text: 'x', spans: null };
    expect(read([item, other])).toEqual(wanted);
    expect(read({ version: 1, samples: [item, { full_text: 'x' }] })).toEqual(wanted);
    expect(readLabelled(`\ufeff${JSON.stringify([item, other])}`)).toEqual(wanted);
    expect(readLabelled(`${JSON.stringify(item)}\n\n${JSON.stringify(other)}\n`)).toEqual(wanted);
  });

  it('that counts in another way is told by the values that stand elsewhere', () => {
    expect(read([{ full_text: '😀 Dara x', spans: [span(3, 7, 'Dara')] }])).toMatchObject({ ok: true, value: { disagreeing: 1 } });
  });

  it.each<[string, string, string]>([
    ['no JSON', 'Sokha{', 'not JSON'],
    ['a number', '7', 'neither a list nor an object that holds one'],
    ['an empty list', '[]', 'no texts in it'],
    ['an object without a list', '{"a":1}', 'an object without one list of texts in it'],
    ['an item that is no object', '["Sokha"]', 'text 1 is not an object'],
    ['no text', '[{"full_text":"Sokha"},{"text":"Sokha"}]', 'text 2 has no "full_text"'],
    ['spans that are no list', '[{"full_text":"Sokha","spans":{}}]', 'text 1: "spans" is not a list'],
    ['a span without a type', '[{"full_text":"Sokha","spans":[{"start_position":0,"end_position":1}]}]', 'text 1, span 1 has no "entity_type"'],
    ['a span without positions', '[{"full_text":"Sokha","spans":[{"entity_type":"X","start_position":"0","end_position":1}]}]', 'text 1, span 1 has no whole numbers as positions'],
    ['a span outside', '[{"full_text":"Sokha","spans":[{"entity_type":"X","start_position":0,"end_position":6}]}]', 'text 1, span 1: its positions lie outside the text or are in the wrong order'],
    ['an empty span', '[{"full_text":"Sokha","spans":[{"entity_type":"X","start_position":2,"end_position":2}]}]', 'text 1, span 1: its positions lie outside the text or are in the wrong order'],
    ['a broken line', '{"full_text":"Sokha"}\n{"full_text"', 'line 2 is not JSON'],
  ])('is refused with what is wrong and where, and with nothing of a text: %s', (_, content, message) => {
    const result = readLabelled(content);
    expect(result).toEqual({ ok: false, code: message });
    expect(message).not.toContain('Sokha');
  });
});
