/** The closed classes of English: words that end a noun phrase and carry no topic of their own. */

/** The words of a list as a set: one closed class, written as lines of words in alphabetical order. */
export const wordClass = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Articles, possessives and the like: passed over at the beginning of a noun phrase. */
export const DETERMINERS = wordClass(`
    a all an any both each entire every her his its my other our same some such that the their these this those
    total whole your`);

/** Prepositions, conjunctions, pronouns, auxiliaries, frequent adverbs, comparatives and pasts: a noun phrase ends here. */
export const PHRASE_ENDS = wordClass(`
    about above across after again against ago alive already also although always among and another are around as
    at away back be became because been before began behind being below beside besides better between beyond but by came can could dead
    did died do does down during either even ever exactly except falling fell few fewer for from further gave get
    go goes gone got grew growing had has have he held hence her here higher him how however i if in instead inside into
    is it itself just kept later lay least left less like lost lower made many may me met might more most much
    must near nearly never no nor not now of off often on once only or out outside over paid per put rather rising rose
    said sank saw sent set she shot should shrank since so sold soon spent stayed still stood such sunk than that
    the their them then there these they this those though through throughout thus till to together too took
    toward towards under until up upon us v versus very via vs was we well went were what when where whereas whether which
    while who whose why will with within without worse would yet you`);

/** Words at which one statement ends and another, often contrary one begins. */
export const CONTRAST = wordClass('although but however instead though whereas while yet');

/** Words at which a clause about something else may begin. */
export const SUBORDINATING = wordClass('because when where which who whom whose');

/** Nouns that name nothing of their own: "60% of the total". */
export const GENERIC = wordClass('altogether country figure level lot mark number rest total whole');
