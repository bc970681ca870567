/** Closed classes of words that tell whether somebody is named as the one who said something, each in alphabetical order. */
import { wordClass } from '../../language/functionWords.ts';

/** Between a person and a quotation: it is that person's own. */
export const SAYS = wordClass(`
    added admitted advised announced argued asked assured boasted called calling calls claimed coined commented
    complained concluded confessed declared declares demanded described encouraged exclaimed explained insisted
    lamented noted observed ordered phrased proclaimed promised put puts remarked replied responded said say saying
    says shouted spoke stated stating states stressed summed tell telling tells thundered told urged urges urging
    wants warned warns write writes writing wrote`);

/** Between a person and a title: that person wrote it. */
export const WRITES = wordClass(
  'asked asks publish published publishes publishing write writes writing wrote',
);

/** Right behind a quotation: it is only part of what somebody says of it, "said that “…” was", "called “…” a step". */
export const GOES_ON = wordClass(`
    a an are as became can could did does failed had has have is made marked meant might must proved should showed the
    to was were will with would`);

/** Behind a possessive, in front of a quotation: "Lenin's slogan “…”". */
export const SAYING = wordClass(`
    advice announcement answer appeal article aphorism call claim comment cry declaration demand description
    dictum formula headline letter line maxim motto order phrase plea promise quip quotation quote remark reply
    report sentence slogan speech statement title verdict warning watchword word words`);

/** In front of a person: "in the words of Lenin", "a slogan coined by Lenin", "a speech by Lenin". */
export const WORDS_OF = wordClass('according by from of per to');

/** Somebody uses, doubts or turns down words that need not be his: who said them is then left open. */
export const PASSED_ON = wordClass(`
    attacked attributed based borrowed cited cites citing condemned condemning contradicted contrary credited
    criticised criticized denied denies denounced denouncing echo echoed echoes echoing epigraph falsely forged imagine
    invoked invoking ironically misattributed misquoted mocked mocking never opposed paraphrased paraphrasing parodied
    parody quoted quotes quoting recalled recalling recalls recorded rejected rejecting repeat repeated repeating
    repeats reported ridiculed supposedly translated translates unlike wrongly`);

/** A saying of somebody else in the same breath: "Lenin's heir", "Lenin and the slogan". */
export const TURNS = wordClass('although and as because but however though when whereas while who whose');
