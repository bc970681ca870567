/** The closed classes of English: words that end a noun phrase and carry no topic of their own. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Articles, possessives and the like: passed over at the beginning of a noun phrase. */
export const DETERMINERS: ReadonlySet<string> = new Set(
  words(`a an the all its their these those this that his her our your my every each both other some any such same whole
    entire total`),
);

/** Prepositions, conjunctions, pronouns, auxiliaries, frequent adverbs and irregular pasts: a noun phrase ends here. */
export const PHRASE_ENDS: ReadonlySet<string> = new Set(
  words(`about above across after again against ago already also although always among and another are around as at
    away back be became because been before began behind being below between but by came can could did do does down
    during either even ever exactly except fell few for from further gave get go goes gone got had has have he held
    hence her here him how however i if in instead into is it itself just kept later lay least left less like lost made
    many may me met might more most much must near nearly never no nor not now of off often on once only or out over
    paid per put rather rose said sank saw sent set she should since so sold soon spent stayed still stood such than
    that the their them then there these they this those though through throughout thus till to together too took
    toward towards under until up upon us very via was we well went were what when where whereas whether which while who
    whose why will with within without would yet you rising falling growing shot grew shrank sunk fewer higher lower
    worse better died dead alive`),
);

/** Words at which one statement ends and another, often contrary one begins. */
export const CONTRAST: ReadonlySet<string> = new Set(
  words('but while whereas although though however yet instead'),
);
