import type { CueWords } from './cue-words.ts';

export const en: CueWords = {
  violence: ['torture', 'tortured', 'torturing', 'electric shock', 'electric shocks', 'electrocuted', 'electric baton', 'taser', 'beat me', 'beat us', 'beat him', 'beat her', 'beat them', 'beaten', 'beating', 'beatings', 'stabbed', 'whipped', 'handcuffed', 'kill me', 'kill us', 'kill him', 'kill her', 'killed', 'rape', 'raped'],
  medical: ['bleeding', 'unconscious', 'cannot breathe', 'can’t breathe', "can't breathe", 'need a doctor', 'needs a doctor', 'no medicine', 'very sick', 'seriously ill', 'broken leg', 'broken arm', 'heart attack', 'overdose', 'fainted', 'dying'],
  suicide: ['suicide', 'kill myself', 'kill himself', 'kill herself', 'end my life', 'want to die', 'wants to die', 'jump from', 'jumped from', 'jump off', 'jumped off'],
  transfer: ['sold to', 'being sold', 'be sold', 'was sold', 'were sold', 'sell me', 'sell us', 'sell him', 'sell her', 'sell them', 'resold', 'move us', 'move me', 'transfer us', 'transferred to', 'taken away tonight'],
  discovered: ['found my phone', 'found the phone', 'found our phone', 'took my phone', 'took his phone', 'took her phone', 'they found out', 'they know about', 'caught me', 'caught him', 'caught her'],
  child: ['child', 'children', 'minor', 'minors', 'underage', 'baby', 'teenager', 'teenagers', 'year old girl', 'year old boy', 'year-old girl', 'year-old boy'],
  pregnant: ['pregnant', 'pregnancy', 'miscarriage'],
  threat: ['threat', 'threats', 'threaten', 'threatened', 'threatening', 'will punish', 'will beat', 'will kill', 'dark room', 'punishment', 'punished'],
  raid: ['raid', 'raided', 'police are coming', 'police will come', 'police came', 'deport', 'deported', 'deportation', 'detention centre', 'detention center'],
  stranded: ['escaped', 'ran away', 'run away', 'in hiding', 'hiding in', 'hiding near', 'stranded', 'no passport', 'without a passport', 'lost my passport'],
  held: ['locked in', 'locked up', 'cannot leave', 'can’t leave', "can't leave", 'not allowed to leave', 'cannot go out', 'held against', 'are held', 'is held', 'being held', 'took my passport', 'took our passports', 'passport was taken', 'passports were taken', 'ransom', 'forced to work', 'forced to scam', 'forced labour', 'forced labor', 'trafficked'],
};
