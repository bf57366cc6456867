import type { SentenceSet } from './sentence-set.ts';

export const en: SentenceSet = {
  opening: [
    'I write for my cousin {person}, who went there for a job in customer service.',
    'My friend {person} has been inside since last month and writes to me at night.',
    'I worked there until a week ago and still know people inside.',
    'I drive a delivery van and I come to this place twice a week.',
    'We are three people in one room and one of us still has a phone.',
  ],
  place: [
    'The place is called {compound}, in {province}, behind {landmark}.',
    'It is {compound}. From {landmark} you see the gate with the two lamps.',
    'They are in {compound}, building at the back, floor {floor}.',
    'I do not know the street. People say {compound}; it is ten minutes from {landmark} in {province}.',
  ],
  held: [
    'They took our passports on the first day and nobody is allowed to leave.',
    'The door of the room is locked in the evening and opened in the morning.',
    'Whoever wants to go has to pay {money} dollars first.',
    'There are bars on the windows from floor {floor} down and guards at both gates.',
    'The advertisement spoke of an office. Now {person} is forced to work on telephones.',
  ],
  work: [
    'They work {hours} hours a day with one break.',
    'About {count} people sit on floor {floor}, each with four telephones.',
    'They have to write to strangers abroad and win their trust.',
    'Those who reach the number get a meal outside the canteen; the others eat rice.',
    'There is a list on the wall with the names and how much each one brought in.',
    'The lights on floor {floor} stay on the whole night.',
    'New people come by bus on Fridays, between ten and midnight.',
  ],
  detail: [
    'The man in charge is called {person}; he wears a grey cap.',
    'A minivan with dark glass stops at {landmark} and somebody counts the people.',
    'The guards call the office from {phone}.',
    '{person} keeps the keys and speaks with the drivers.',
    'They pay the guards on the fifth of every month, {money} dollars each.',
    'I have pictures of the fence and of the second gate, but not on this phone.',
  ],
  pressing: [
    'Yesterday they beat him with a stick because he did not reach the number.',
    'They found my phone and I do not know what happens when they read it.',
    '{person} says they will be sold to another company tonight.',
    'She has a high fever, there is no medicine and she can hardly stand.',
    'Two of them used an electric baton on {person} in front of all of us.',
    'One girl says she wants to die and we take turns to stay with her.',
    'They said the police are coming and that everybody has to go into the vans.',
  ],
  calm: [
    'I only want to say that a second building is being finished beside it.',
    'The company changes its name every few months; now there is a new sign.',
    'In the town everybody knows what it is and nobody speaks about it.',
    'The advertisement is online again, with the same picture and another number.',
    'Since the new year there are fewer people in the canteen.',
  ],
  closing: [
    'Please do not write back to this number.',
    'I can tell more when I am home.',
    'Please keep my name out of it.',
    'If somebody goes there, do not ask at the gate.',
  ],
};
