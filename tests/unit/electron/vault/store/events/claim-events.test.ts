import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#vault/store/events/canonical-json.ts';
import { readPayload } from '#vault/store/events/event-types.ts';

const id = 'a'.repeat(32);
const assessment = { statement: 'They are held (invented)', reliability: 'C', credibility: '2', compoundId: 'b'.repeat(32), stance: 'supports' };
const changed = { tipId: id, claimId: 'c'.repeat(32), ...assessment };
const marked = { ...changed, textId: id, textSha256: 'd'.repeat(64), start: 1, end: 9, markedAt: 5 };

describe('a claim of before claims were about anything but compounds', () => {
  it('is read as one that is about no incident and no organisation, and of which nobody said what it speaks of', () => {
    const nothingElse = { incidentId: null, organisationId: null, topic: null };
    expect(readPayload('claim-marked', 1, canonicalJson(marked))).toEqual({ type: 'claim-marked', payload: { ...marked, ...nothingElse } });
    expect(readPayload('claim-changed', 1, canonicalJson(changed))).toEqual({ type: 'claim-changed', payload: { ...changed, ...nothingElse } });
  });

  it('has exactly the fields of its version', () => {
    const now = { ...changed, incidentId: id, organisationId: null, topic: 'people' };
    expect(readPayload('claim-changed', 2, canonicalJson(now))).toEqual({ type: 'claim-changed', payload: now });
    expect(() => readPayload('claim-changed', 1, canonicalJson(now))).toThrow('payload: expected the fields');
    expect(() => readPayload('claim-changed', 2, canonicalJson(changed))).toThrow('payload: expected the fields');
    expect(() => readPayload('claim-changed', 2, canonicalJson({ ...now, topic: 'rumour' }))).toThrow('payload: expected one of');
    expect(readPayload('claim-changed', 3, canonicalJson(now))).toBeUndefined();
  });
});
