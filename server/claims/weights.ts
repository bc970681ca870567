/** Weights and thresholds of linking, set by hand against the labelled cases in `test/evaluation/`. See ARCHITECTURE.md. */
export const LINK = {
  /** Words in the noun phrase that the figure counts. */
  counted: 1,
  /** Words in the same sentence, times their closeness, and the least they keep. */
  sentence: 0.95,
  sentenceLeast: 0.45,
  parent: 0.85,
  heading: 0.6,
  outerHeading: 0.4,
  /** The sentence before, and the ones before that. */
  previous: [0.5, 0.4, 0.35],
  /** What is left of a subject for each other figure between it and this one; of a predicate or a topic; of an excluding word. */
  crossed: { subject: 0.78, predicate: 0.95, topic: 0.95, holder: 0.95, exclude: 0.5 },
  /** An excluding word from here on stands in the same clause, and the measure is out. */
  excluding: 0.86,
  /** What is left of a subject that is only where something is: "households in **kolkhozy**". */
  within: 0.5,
  /** Where one of subject and predicate is enough, what counts of it, and what of the other one. */
  leading: 0.92,
  supporting: 0.08,
  /** A figure whose unit had to be guessed. */
  guessedUnit: 0.9,
  /** What a topic adds, times its weight. */
  topic: 0.03,
  /** A list of figures goes on with the measure of the figure before, unless this one names its own thing. */
  continued: 0.97,
  /** … or another measure is nearer by this much. */
  continuedWithin: 0.1,
  /** The measure of the sentence before, for a sentence that says nothing but figures and dates. */
  carried: 0.62,
  /** A subject counted in a line of nothing but figures and dates: "1928 = 2% of households". */
  bareSubject: 0.65,
  /** What is left of the best word where a measure lacks others that it needs. */
  incomplete: 0.6,
  /** What the name of somebody who holds a value of it adds where words are lacking. */
  holder: 0.4,
  /** An incomplete link to a measure whose value for the stated date agrees is a claim from here on. */
  agreeing: 0.3,
  /** … and one whose estimates differ, so that many values would agree, from here on. */
  agreeingWithSome: 0.45,
  /** … and one whose value a slip makes of a known one, from here on. */
  slipping: 0.5,
  /** A link needs this much. */
  threshold: 0.5,
  /** From here on a link stands whatever else the figure may be right for. */
  firm: 0.6,
  /** Below this a figure without a slip that explains it may not be far off, from `sure` on it may be very far off. */
  clear: 0.75,
  sure: 0.85,
} as const;
