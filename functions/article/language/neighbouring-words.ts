import { functionWords } from './function-words.ts';

/**
 * Frequent words of languages that no voice speaks and that are near those that Polly speaks, or look like none: beside these, words of many
 * languages are counted only where they are the text's. In small letters, so many that a sentence has some of them.
 */
const byLanguage: Readonly<Record<string, string>> = {
  ast: 'y los les nun na pa con una un ye tien xente más tamién nel pel pela yera cuando dende hasta esti del so sos toos toa toes nengún nin lo non fai agora depués onde asina munches tolos toles cola comu ensin naide drechu escontra al xunto tovía yá',
  eu: 'eta da ez bat du izan zen dira ere baina duen egin behar dute zuen hau hori zuten beste bere dago ziren bezala edo guztiak oso baino gero arte daude dituzte eskubidea orain gure',
  fo: 'og at í til ein er sum av ikki á við um hevur var eru hann hon tað teir tey eitt ella frá skal eingin eftir millum øll tær verða vit eg hava tá síni mong vóru hesum kundi kom bert nógv sína',
  fy: 'de en it fan yn is dat op net hy mei foar te oan wie syn as om troch ek fan mar har se wy wurdt moat noch nei by dy ien oer wêze wêr sa dan bin binne hawwe gjin alle elts hie koe soe jûn moarns earst doe minsken no wurden jier',
  ga: 'an na agus ar is i go le do ag bhí tá sa den ach mar gur sé sí nach é ó leis faoi chun bhfuil seo sin nó aon gach ní iad cad bíonn raibh nuair síos iad duine',
  gd: 'an na agus air is do gu le aig bha tha anns bho ach mar gun e i nach leis fo chan eil seo sin no gach iad bidh nuair daoine còir neach ri ann chaidh aca sìos',
  gl: 'o a e que de do da non unha un na no ao os as dos das nos pola polo para con máis tamén pero foi moi xa hai cando eu súa seu súas seus está estaba ou isto iso onde sempre desde ata só ten tiña fixo dixo algunha dunha nunha ás ó ós á aínda hoxe cada nin sen dun nun calquera ningún pobo xente eran era mañá uns unhas teñen poden sobre',
  gsw: 'isch und het nöd nid mit uf em sich vo für dr di gsi gha wo oder odder ou au öppis öpper nume wenn chan cha chöi sind hei hät händ hend eme zum us dass bi d s dä die jede üs viu vil aui alli scho wär abe ufe ine drum gönd gange worde eifach immer am i im ùn vùn ìsch hàn ùff sìnn mr ebe gits git chönd chunt chöme ganz da dänn denn wänn ned höt hüt mues muess müend wott üsi mini sini e es öis lüt',
  hi: 'hai hain nahi nahin aur mein yeh woh kya tha thi kar raha rahe rahi liye bhi agar lekin kyun kaise hum aap mujhe unke uske apne kuch bahut wala ek baat jab tab phir toh ki ke ka ko se gaya gaye gayi kiya hota hoti wale abhi sab ho ne',
  la: 'et in est non ad cum ut qui quod sed ex ab autem atque quae aut etiam enim esse sunt hoc nec per quam eius omnes inter quoque erat ita',
  lb: 'an de vun d den déi dat net ass mat op fir eng ech mir dir och gëtt ginn huet hunn wéi dass wat ze zu bei säi seng ëm iwwer ënner awer hir méi kann gouf hien eis duerch oder war nëmmen dem der die aus no um se am vum zum koum ware wor',
  lt: 'ir yra kad su iš buvo ne į jo ar bet kaip už tai jis nuo taip kurie jų apie po iki tik savo dėl turi kuris būti žmonės visi kiekvienas dar kai jau',
  lv: 'un ir ar no kas par uz bija tas viņš bet ka lai pie kā vai pēc arī to ne jo tika līdz nav tikai savu viņa kad var katram būt cilvēki ikvienam',
  mt: 'il ta u li ma fil tal ghal għal għall hija huwa kull minn fuq dan din mal hu jew mhux biex wara dwar aktar bil kien kienet meta għandu bniedem fl l',
  oc: 'lo la las los de e que un una en amb es dels son per pas al dau dins mai tanben totas aquel aquela aqueste aquesta mas coma quand an èra sens entre tot tota cada deu ni dempuèi fins sus pauc se fan foguèt',
  sl: 'in je da na se za so ki pa tudi ne bi po pri kot ali od do iz vsi ima lahko ter svoje njegove kar kjer ko sem sta še le bil bila bilo če med več zelo vsak vsakdo pravico zaradi nato čez nismo ljudje šele',
  so: 'iyo waa in oo ka ku ay la uu soo u leeyahay ah aan aad wax si inay inuu kale qof hadii laakiin ama sida wuxuu waxay waxaa xaq dhan qaar kasta',
  sq: 'të e në i dhe për me një nga që është si nuk ka së do por më kjo ky ishte janë kanë edhe ai ajo mund duke gjithë këtë çdo drejtë pas mbi kur',
  sw: 'ya na wa kwa ni katika za la kuwa hiyo hii huo huu yake wake watu kila mtu au bila haki lakini pia hata kama baada zaidi sana bado alikuwa walikuwa ilikuwa hakuna',
  tl: 'ang ng sa mga na ay at may si ni hindi ito kanyang ako ka niya siya kung para rin nila mula lamang bawat tao karapatan dahil ngunit noong pa kanilang nang',
};

const ofVoices = new Set(functionWords.flatMap(([, words]) => [...words]));

const neighbours = Object.entries(byLanguage).map(([language, line]) => {
  const words = new Set(line.split(' '));
  return { language, words, markers: without(words, ofVoices) };
});

/** Of a text's words, those that are of this language and of none that Polly speaks, at least. */
const leastShare = 0.05;

/** So many different ones. */
const leastMarkers = 3;

/**
 * The language of no voice that a text is of, though its words were taken for `best`, or for none: those that only one of both has decide.
 */
export function findNeighbour(words: readonly string[], best: string | undefined): string | undefined {
  const [found] = neighbours
    .map((neighbour) => ({ ...neighbour, share: shareOf(words, neighbour.markers) }))
    .toSorted((one, other) => other.share - one.share);
  if (found === undefined || found.share < leastShare) return undefined;
  if (new Set(words.filter((word) => found.markers.has(word))).size < leastMarkers) return undefined;
  const own = functionWords.find(([language]) => language === best)?.[1] ?? new Set<string>();
  const isNearer = shareOf(words, without(found.words, own)) > shareOf(words, without(own, found.words));
  return isNearer ? found.language : undefined;
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)));
}

function shareOf(words: readonly string[], known: ReadonlySet<string>): number {
  return words.filter((word) => known.has(word)).length / words.length;
}
