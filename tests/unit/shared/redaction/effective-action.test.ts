import { describe, expect, it } from 'vitest';
import { effectiveAction } from '#shared/redaction/effective-action.ts';
import { presetNames, presets, type PresetName } from '#shared/redaction/presets.ts';
import { spanRoles, type SpanRole } from '#shared/redaction/roles.ts';
import { redactionActions, type RedactionAction } from '#shared/redaction/spans.ts';

/** What is done under each preset, from the narrowest circle to everybody. */
const under = (role: SpanRole, action: RedactionAction, instead = ''): readonly RedactionAction[] => presetNames.map((preset: PresetName) => effectiveAction({ role, action, instead }, presets[preset].mildest));

describe('what is done with a passage', () => {
  it('is removal for whoever told it, whatever was decided and whoever reads it', () => {
    for (const action of redactionActions) {
      expect(under('source', action, 'somebody')).toEqual(presetNames.map(() => 'remove'));
      expect(effectiveAction({ role: 'source', action, instead: 'somebody' }, undefined)).toBe('remove');
    }
  });

  it('lets what perpetrators use stand as evidence for the office, rescuers and police, and nobody else', () => {
    expect(under('perpetrator', 'keep')).toEqual(['keep', 'keep', 'keep', 'pseudonym', 'pseudonym']);
  });

  it('lets what leads to who is held or stands by stand only for those who come for them', () => {
    for (const role of ['victim', 'third-party'] as const) expect(under(role, 'keep')).toEqual(['pseudonym', 'keep', 'pseudonym', 'pseudonym', 'pseudonym']);
  });

  it('lets something wider about them stand in all that is not published, and removes it there', () => {
    for (const role of ['victim', 'third-party'] as const) {
      expect(under(role, 'generalise', 'in their thirties')).toEqual(['generalise', 'generalise', 'generalise', 'generalise', 'remove']);
      expect(under(role, 'keep', 'in their thirties')).toEqual(['generalise', 'keep', 'generalise', 'generalise', 'pseudonym']);
    }
  });

  it('gives partners and the public something wider in the place of a place, or nothing', () => {
    expect(under('place', 'keep', 'Kampot province')).toEqual(['keep', 'keep', 'keep', 'generalise', 'generalise']);
    expect(under('place', 'keep')).toEqual(['keep', 'keep', 'keep', 'remove', 'remove']);
    expect(under('place', 'pseudonym')).toEqual(presetNames.map(() => 'pseudonym'));
  });

  it('lets what points at nobody stand everywhere', () => {
    expect(under('nobody', 'keep')).toEqual(presetNames.map(() => 'keep'));
  });

  it('is removal where something wider was decided and none was given', () => {
    for (const role of spanRoles) expect(effectiveAction({ role, action: 'generalise' }, undefined)).toBe('remove');
  });
});
