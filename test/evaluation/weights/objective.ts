/** What is sought: few mistakes, false alarms before all; and among equals the weights that are there, with room around them. */

/** What goes wrong in one case, each counted as `npm run evaluate` counts it. */
export interface Tally {
  readonly falseAlarms: number;
  readonly missed: number;
  readonly unrecognised: number;
  readonly misjudged: number;
}

/** What a mistake costs. One that is missed is misjudged as well, and often not recognised either. */
export const PRICES: Tally = { falseAlarms: 5, missed: 1, unrecognised: 0.5, misjudged: 0.25 };

/** The names of the mistakes, the worst first. */
export const MISTAKES = ['falseAlarms', 'missed', 'unrecognised', 'misjudged'] as const;

/** What a case costs. */
export const costOf = (tally: Tally): number =>
  MISTAKES.reduce((cost, mistake) => cost + tally[mistake] * PRICES[mistake], 0);

/** What goes wrong in all cases. */
export function total(tallies: readonly Tally[]): Tally {
  const count = (mistake: keyof Tally): number => tallies.reduce((sum, one) => sum + one[mistake], 0);
  return {
    falseAlarms: count('falseAlarms'),
    missed: count('missed'),
    unrecognised: count('unrecognised'),
    misjudged: count('misjudged'),
  };
}

/** A step away from today's value has to be worth this much. */
export const DRIFT = 0.05;

/** What it costs to stand right beside a value that is worse; half of it one step further off. */
export const NARROW = 0.25;
