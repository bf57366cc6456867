import { describe, expect, it } from 'vitest';
import { cardFaults, cardFieldLines, cardFieldUnits, type EmergencyCard } from '#shared/domain/emergency-card.ts';

const stated = (text: string) => ({ state: 'stated', text }) as const;
const whole: EmergencyCard = { place: stated('Invented Gate Compound'), danger: stated('People are sold on'), deadline: { state: 'unknown' } };

describe('the rules of an emergency card', () => {
  it('take a card with place, danger and a deadline that is said to be unknown', () => {
    expect(cardFaults(whole)).toEqual([]);
  });
  it('name each required field that nobody confirmed', () => {
    expect(cardFaults({})).toEqual(['place', 'danger', 'deadline'].map((field) => ({ field, code: 'card-field-missing' })));
  });
  it('do not take an empty field for a confirmed one', () => {
    expect(cardFaults({ ...whole, building: stated(' \n') })).toEqual([{ field: 'building', code: 'card-field-empty' }]);
  });
  it('refuse a field that would not leave the card one page', () => {
    expect(cardFaults({ ...whole, place: stated('a'.repeat(cardFieldUnits)) })).toEqual([]);
    expect(cardFaults({ ...whole, place: stated('a'.repeat(cardFieldUnits + 1)) })).toEqual([{ field: 'place', code: 'card-field-long' }]);
    expect(cardFaults({ ...whole, place: stated('a\n'.repeat(cardFieldLines) + 'a') })).toEqual([{ field: 'place', code: 'card-field-long' }]);
  });
});
