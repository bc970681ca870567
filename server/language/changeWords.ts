/** Words that tell of a change: the closed tables that {@link findChanges} looks words up in. */
import { wordClass } from './functionWords.ts';

/** Verbs of growing and shrinking in the forms that a sentence about the past or the present has. */
export const RISING = wordClass(`
    ascended climbed climbing expanded expanding gained gaining grew grow growing grown grows increased increases
    increasing jumped jumping raised rise risen rises rising rose soared soaring surged surging swelled swollen`);
export const FALLING = wordClass(`
    collapsed collapsing contracted contracting cut decline declined declines declining decreased decreases
    decreasing depleted diminished dipped dropped dropping drops dwindled fall fallen falling falls fell lowered
    plummeted plummeting plunged plunging reduced reducing shrank shrinking shrunk sank slashed slid slipped slumped
    slumping sunk tumbled`);

/** Pasts that are no participles of something else before a noun. */
export const PAST = wordClass(
  'climbed declined decreased dropped dwindled fell grew increased plummeted rose shrank soared',
);

/** "lost a third of its horses": what goes is a part of what there was. */
export const LOSING = wordClass('lose loses losing lost');

/** Nouns for a change: "a **drop** of 20%", "a 20% **drop**". */
export const RISE = wordClass('expansion gain growth increase jump rise surge');
export const FALL = wordClass(
  'collapse contraction cut decline decrease drop fall loss reduction shrinkage slump',
);

/** Behind a share or a ratio: "20% **more**", "a third **fewer**". */
export const MORE = wordClass('bigger greater higher larger more');
export const LESS = wordClass('fewer less lower smaller');

/** Verbs that carry their factor in them. Only these forms: a "double agent" and a "triple bond" are no change. */
export const MULTIPLIED: ReadonlyMap<string, number> = new Map([
  ['halved', 1 / 2],
  ['halving', 1 / 2],
  ['doubled', 2],
  ['doubling', 2],
  ['trebled', 3],
  ['trebling', 3],
  ['tripled', 3],
  ['tripling', 3],
  ['quadrupled', 4],
  ['quadrupling', 4],
  ['quintupled', 5],
]);

/** The same as plain forms, which tell a change only behind a hedge or "to": "more than **double**", "to **halve**". */
export const MULTIPLYING: ReadonlyMap<string, number> = new Map([
  ['halve', 1 / 2],
  ['double', 2],
  ['treble', 3],
  ['triple', 3],
  ['quadruple', 4],
]);

/** Words for numbers in "fivefold", written as one. */
export const FOLD: ReadonlyMap<string, number> = new Map([
  ['twofold', 2],
  ['threefold', 3],
  ['fourfold', 4],
  ['fivefold', 5],
  ['sixfold', 6],
  ['sevenfold', 7],
  ['eightfold', 8],
  ['ninefold', 9],
  ['tenfold', 10],
  ['twentyfold', 20],
  ['thirtyfold', 30],
  ['fortyfold', 40],
  ['fiftyfold', 50],
  ['hundredfold', 100],
]);

/** Words that carry their factor in them where a standard follows: "**twice** what it was", "**double** the 1928 level". */
export const FACTORS: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['twice', 2],
  ['treble', 3],
  ['triple', 3],
  ['thrice', 3],
  ['quadruple', 4],
]);

/** The words that tell a change without any number. */
export const MULTIPLES: ReadonlySet<string> = new Set(
  [FACTORS, MULTIPLIED, MULTIPLYING, FOLD].flatMap((table) => [...table.keys()]),
);
