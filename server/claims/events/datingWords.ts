/**
 * The closed classes of words that stand between the name of an event and its date, as stems. They are English, not a
 * topic's: what a topic calls its events stands in its pack.
 */
import { stem } from '../../knowledge/stem.ts';
import { wordClass } from '../../language/functionWords.ts';

const stems = (text: string): ReadonlySet<string> => new Set([...wordClass(text)].map(stem));

/** What dates an event by happening to it: "was published", "met", "the introduction of". */
export const OCCURS = stems(`
    adopt adopted adoption agreed announced announcement appear appeared approval approved arose began begin beginning
    begins begun belong belonged belongs birth born break breaks broke broken brought called came come comes confirmed convened creation
    created date dated dates decreed decided declaration declared delivered died dies drafted enacted erupted
    establishment established fell falls fixed followed formation formed foundation founded founding gave given gives happened held
    hit imposed imposition instituted introduce introduced introduction issue issued killed launch launched made
    make makes meet meeting meets met occurred open opened opening opens ordered organised outbreak pass passage
    passed passing place post posted print printed proclaimed promulgated publication publish published raged ran
    ratified ratification read recorded released run runs said saw says set signed spoke staged start started starts
    struck sat taken takes took unveiled voted witnessed wrote write writes written`);

/** … and to what lasts, where it can only be its beginning: a law may call or make or say something at any time. */
export const BEGINS = stems(`
    adopt adopted adoption allowed announced announcement approval approved authorised began begin beginning begins begun belong
    belonged belongs birth born
    brings bring bringing brought came come comes confirmed created creation date dated dates declared decreed enacted
    established establishment formation formed foundation founded founding imposed imposition instituted introduce
    introduced introduces introducing introduction issue issued launch launched launching legal legalisation legalised made
    organised passage passed passing permitted proclaimed promulgated publication published ratification ratified set signed start started starts ushered`);

/** Of these only the first part: "brought in", "set up", "came into force", "made law". */
export const HALF_VERBS = /^(?:bring|brings|bringing|brought|came|come|comes|set|made|ushered)$/;
export const OTHER_HALF = /^(?:in|into|up|law|official)$/;

/** … and to the end of what lasts: "was abolished", "the end of". */
export const ENDS = stems(`
    abandon abandoned abandonment absorbed subsumed abolish abolished abolition cease ceased close closed closing closure complete
    completed completion discontinued disbanded dismantled dissolution dissolve dissolved done dropped ended ending ends end expired
    finish finished folded fulfilled lifted lifting over repeal repealed replaced scrap scrapped scrapping stopped swallowed swept
    terminated wind withdrawn wound`);

/** … and of these only what they make of it: "renamed NKVD", "reorganised as", "merged with". */
export const TURNED = /^(?:incorporated|merged|renamed|reorgani[sz]ed|transformed|turned)$/;

/** What lasts does these until it ends, and since it began: "lasted until", "had existed since". */
export const LASTS = stems(`
    continued continues endured existed kept lasted lasts operated persisted remained stayed survived`);

/** What a thing of one moment, an article or a congress, can only do at that moment: "the congress approved". */
export const SPEAKS = stems(`
    accused admitted allowed argued asked attacked banned blamed branded claimed committed condemned criticised
    defeated denounced demanded elected endorsed expelled halted hailed launched praised promised put reported
    resolved set told turned urged warned`);

/** Words that part nothing: articles, auxiliaries, prepositions of time and place, what kind of thing it is. */
export const PASSED = stems(`
    a act affair again all also already an and approximately are around article as at attack back be been being by c ca
    central circa code commission committee communist conference congress council created crisis dated day decree did do
    directive does document edict essay event famine famous finally first for force formally from full government had has have his
    in infamous instruction into is its itself known law letter major mass new newspaper notorious of office official
    officially on only order originally out pamphlet party people plan plenum policy politburo public resolution
    secret session so society soviet speech state statute summer system text that the then this to trial under up was
    were which whole work year`);

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
