/**
 * Closed classes of words that tell whether a figure is stated as a fact, of what, and for when. One place for all of them,
 * each in alphabetical order, so that a false alarm in a note can be mended here by one word and a labelled case.
 */
import { wordClass } from '../language/functionWords.ts';

/** Planned, promised, feared: about what was to be. */
export const INTENDED = wordClass(`
    aim aimed aiming aims demanded envisaged expected expecting fixed forecast foresaw foreseen goal goals hope
    hoped hopes intended intending ordered planned planners predicted projected promised promises
    propose proposed proposes proposing quota quotas supposed target targeted targets wanted`);

/** … and the verbs that say so only with the word behind them: "called for 105 million", "was to bring in 20%". */
export const INTENDED_WITH: ReadonlyMap<string, readonly string[]> = new Map([
  ['banked', ['on']],
  ['call', ['for']],
  ['called', ['for']],
  ['calling', ['for']],
  ['calls', ['for']],
  ['control', ['figure', 'figures']],
  ['draft', ['for', 'plan']],
  ['meant', ['to']],
  ['pencil', ['in']],
  ['pencilled', ['in']],
  ['provided', ['for']],
  ['reckoned', ['on', 'with']],
  ['set', ['at']],
  ['was', ['to']],
]);

/** What only may be: in the clause of a figure they leave it open whether it ever was. */
export const MODAL = wordClass('could might ought should would');

/** … but "could" with one of these tells what somebody was able, or allowed, to do. */
export const ABLE = wordClass(`
    boast call command count cultivate deploy draw farm field graze hold keep leave muster number own possess read rely
    retain sign use work write`);

/** What may stand between "could" and its verb. */
export const BESIDE_COULD = wordClass(
  'already also at barely each even hardly however just legally neither not now officially only scarcely still then',
);

/** Told as false, or as somebody's word only. Students tick and cross statements with the signs at the end. */
export const REPORTED = wordClass(`
    alleged allegedly alternative boast boasted claim claimed claims contrary denied denies deny error errors
    exaggerated fabricated false falsely fiction fictional guess guessed imagine impossible incorrectly invented
    legend lie lied misprint misprinted mistake mistaken mistakenly mistakes myth myths neither never nobody
    nor novel nowhere poster pretended propaganda rumour rumours suppose supposedly todo untrue
    wrong wrongly
    ✗ ✘ ❌ ✖`);

/** Who or what a writer passes a figure on from without standing by it. */
export const SECOND_HAND = wordClass(`
    blog caption chatbot classmate documentary film forum grandad grandma guidebook internet leaflet meme mate
    nan neighbour newspaper poster textbook tiktok tour video website wikipedia worksheet youtube`);

/** From here on a sentence only supposes. */
export const HYPOTHETICAL = wordClass('if imagine suppose unless whether');

/** Behind "if" these suppose nothing: "if lucky ten years", "a third, if not more". */
export const NOT_SUPPOSED = wordClass('any anything lucky necessary not possible');

/** The first word in a bracket that corrects or doubts what stands before it: "(no, 1921)", "(check this)". */
export const CORRECTING = wordClass('actually check incorrect no sic verify wrong');

/** What became of things: a figure beside such a verb tells what went or came, not what there was. */
export const LOST = wordClass(`
    burned burnt confiscated delivered destroyed eaten evacuated imported killed looted lost missing needed
    perished plundered ravaged razed requisitioned ruined scrapped slaughtered stolen supplied wrecked`);

/** … but not beside a share: "the plots supplied 71% of the milk". */
export const PROVIDED = wordClass('delivered supplied');

/** "another 5,000", "a further 12%": what came on top. */
export const ADDED = wordClass('additional another extra further');

/** Behind "not" these deny nothing: "not only", "not until 1937". */
export const NOT_DENIED = wordClass('fewer just less more only quite surprisingly till until');

/** Before a date: the figure is not stated for that date, "before 1914", "until the 1950s". */
export const OPEN_ENDED = wordClass('after before post pre since till until');

/** Before a date: it tells of a state, not of when an event was, "by 1934", "since 1930". */
export const NOT_DATING = wordClass('after before between by during from since throughout till to until');

/** Before a place: an example, not the whole, "7 million died, particularly in Ukraine". */
export const EXAMPLE = wordClass(
  'above chiefly especially hardest including like mainly mostly notably particularly worst',
);

/** Capitalised words that may follow "in" and are no places, and those that tell that the name before them is none. */
export const NO_PLACES = wordClass(`
    army autumn break commissariat committee communist conference congress early empire fact famine front government
    great izvestia late mid party plan plenum pravda question red revolution second spring state summer terror third
    thousand total turn union war winter year`);

/** All that a cell or a sentence of one word may say to call what stands beside it false. */
export const MARKED_FALSE =
  /^(?:false|wrong|incorrect|untrue|no|not true|myth|error|mistake|✗|✘|❌|✖)[.!:]?$/iu;

/** Says that a figure is the sum of all there was, as good as a date. */
export const TOTALLING = /\b(?:all told|altogether|in all|in sum|in total|nationwide)\b/iu;

/** Scope smaller than any measure's: one village, an average farm, each family; not "one household in six". */
export const LOCAL =
  /\b(?:(?:one|a|this|that|his|her|my|our|single|certain|another) (?:[\w'’]+ )?(?:village|district|region|province|oblast|raion|county|town|factory|brigade)|the (?:village|district|county|hamlet|town) of|(?:in|of) the (?:county|district|oblast|parish|province|raion)\b(?! of)|local (?:authorities|bosses|communists|leaders|officials|part(?:y|ies)|plenipotentiar(?:y|ies)|reports?|soviets?)|(?:one|this|that|his|her|my|our|certain|another) (?:\w+ )?(?:family|household|farm|kolkhoz|collective)(?! (?:in|out of) (?:every |each )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred)\b))\b/i;
