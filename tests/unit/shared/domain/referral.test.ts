import { describe, expect, it } from 'vitest';
import { inItemOrder, mayStep, outcomes, outcomesFrom, referralStates } from '#shared/domain/referral.ts';
import { receiverKinds } from '#shared/domain/receiver.ts';

describe('a referral', () => {
  it('goes one way: planned, sent, acknowledged, closed', () => {
    const steps = ['send', 'acknowledge', 'close'] as const;
    expect(referralStates.map((state) => [state, steps.filter((step) => mayStep(state, step))])).toEqual([
      ['planned', ['send', 'close']],
      ['sent', ['acknowledge', 'close']],
      ['acknowledged', ['close']],
      ['closed', []],
    ]);
  });

  it('that was never sent ends neither accepted nor refused', () => {
    expect(outcomesFrom('planned')).toEqual(['withdrawn-consent', 'other']);
    expect(outcomesFrom('sent')).toEqual(outcomes);
  });

  it('keeps its items in one order, each once', () => {
    expect(inItemOrder(['contact', 'place', 'contact'])).toEqual(['place', 'contact']);
  });

  it('never has the police as the first kind of receiver', () => {
    expect(receiverKinds.at(-1)).toBe('police');
  });
});
