/**
 * The closed classes of words that stand between the name of an event and its date, as stems. They are English, not a
 * topic's: what a topic calls its events stands in its pack.
 */
import { stem } from '../../knowledge/stem.ts';
import { wordClass } from '../../language/functionWords.ts';
import { misspellings } from '../../language/misspellings.ts';

const stems = (words: ReadonlySet<string>): ReadonlySet<string> => new Set([...words].map(stem));

/** What dates an event by happening to it: "was published", "met", "the introduction of". */
const OCCURRING = wordClass(`
    adopt adopted adoption agreed announced announcement appear appeared approval approved arose arrived
    assembled assembles attached began begin beginning begins begun belong belonged belongs birth born break
    breaks broke broken brought called came come comes commenced commences concluded conducted confirmed
    convened convenes created creation date dated dates decided declaration declared decreed delivered died
    dies drafted enacted erupted established establishment falls fell fixed followed formation formed
    foundation founded founding gathered gathers gave given gives happened held hit implementation
    implemented imposed imposition inaugurated initiated instituted introduce introduced introduction issue
    issued kicked kicks killed launch launched made make makes meet meeting meets met occurred open opened
    opening opens ordered organised outbreak pass passage passed passing place post posted print printed
    proclaimed promulgated proposed publication publish published raged ran ratification ratified read
    recorded released run runs said sat saw says set signed spoke staged start started starts struck taken
    takes took unleashed unveiled voted witnessed write writes written wrote`);
export const OCCURS = stems(OCCURRING);

/** … and to what lasts, where it can only be its beginning: a law may call or make or say something at any time. */
const BEGINNING = wordClass(`
    adopt adopted adoption allowed announced announcement approval approved attached attachment authorised
    began begin beginning begins begun belong belonged belongs birth born bring bringing brings brought came
    come comes commenced commences confirmed created creation date dated dates declared decreed enacted
    established establishment formation formed foundation founded founding implementation implemented imposed
    imposition inaugurated inauguration initiated instituted introduce introduced introduces introducing
    introduction issue issued kicked kicks launch launched launching legal legalisation legalised made
    organised passage passed passing permitted proclaimed promulgated publication published ratification
    ratified set signed start started starts unleashed ushered`);
export const BEGINS = stems(BEGINNING);

/** Of these only the first part: "brought in", "set up", "came into force", "made law". */
export const HALF_VERBS = /^(?:bring|brings|bringing|brought|came|come|comes|set|made|kicked|kicks|ushered)$/;
export const OTHER_HALF = /^(?:in|into|off|up|law|official)$/;

/** … and to the end of what lasts: "was abolished", "the end of". */
const ENDING = wordClass(`
    abandon abandoned abandonment abolish abolished abolition absorbed axed cancelled cease ceased close
    closed closing closure complete completed completion disbanded discontinued dismantled dissolution
    dissolve dissolved ditched done dropped end ended ending ends expired finish finished folded fulfilled
    lifted lifting over phased repeal repealed replaced scrap scrapped scrapping shelved shut stopped
    subsumed swallowed swept terminated wind withdrawn wound`);
export const ENDS = stems(ENDING);

/** … and of these only what they make of it: "renamed NKVD", "reorganised as", "merged with". */
export const TURNED = /^(?:incorporated|merged|renamed|reorgani[sz]ed|transformed|turned)$/;

/** What lasts does these until it ends, and since it began: "lasted until", "had existed since". */
const LASTING = wordClass(`
    continued continues covered covers endured existed go goes kept lasted lasts operated persisted remained
    spanned spans stayed survived went`);
export const LASTS = stems(LASTING);

/** What a thing of one moment, an article or a congress, can only do at that moment: "the congress approved". */
const SPEAKING = wordClass(`
    accused admitted allowed argued asked attacked banned blamed branded claimed committed condemned criticised
    defeated denounced demanded elected endorsed expelled halted hailed launched praised promised put reported
    resolved set told turned urged warned`);
export const SPEAKS = stems(SPEAKING);

/** Words that part nothing: articles, auxiliaries, prepositions of time and place, what kind of thing it is. */
export const PASSED = stems(
  wordClass(`
    a act affair again all already also an and approximately are around article as at attack back be been
    being by c ca central circa code commission committee communist conference congress council created
    crisis dated day decree did directive do document does edict essay event famine famous finally first for
    force formally from full get gets got government had has have his in infamous instruction into is its
    itself known law letter major mass new newspaper notorious of office official officially on only order
    originally out pamphlet party people plan plenum policy politburo public resolution secret session so
    society soviet speech state statute summer system text that the then this to trial under up was were
    which whole work year`),
);

/** The stem of the word that a misspelt one stands for: "abolishd". */
const MISSPELT = misspellings(
  new Map(
    [OCCURRING, BEGINNING, ENDING, LASTING, SPEAKING].flatMap((words) =>
      [...words].map((word) => [word, stem(word)] as const),
    ),
  ),
);

/** The stem by which a word is looked up in these classes, misspelt or not. */
export const datingStem = (lower: string): string => MISSPELT.get(lower) ?? stem(lower);

/** Nouns that are spelt like verbs of these classes. */
export const NOUNS = wordClass(
  'act acts decree decrees form forms order orders place post record records report reports',
);

/** What says that the date is not the event's own but one reckoned from it, or of its memory. */
export const RELATES = wordClass(`
    after afterwards anniversary because before between commemorate commemorated commemorates commemorating commemoration
    despite during earlier ever following inspired later legacy like memorial memory museum preceded prior recalled
    remembered remembrance since still subsequently suggested survivors till unlike until victims when whenever while
    without`);

/** The signs with which a note sets a date apart from what it dates: "7 Aug 1932: law of spikelets". */
export const PARTS_LABEL = /^[:–—\-=→⇒←⇐><|~.]$/;

/** Signs that say nothing: quotation marks, emphasis, brackets. */
export const IDLE_SIGN = /^["'‘’“”«»*_()[\],!`]$/;
