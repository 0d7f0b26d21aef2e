/**
 * Words that hold sentences together, by language: about forty of the most frequent ones of each, in small letters. Neighbouring
 * languages have those among them in which they differ.
 */
const byLanguage: Readonly<Record<string, string>> = {
  en: 'the of and to in is that it was for on with as be at by this have from or had not but what all were when we there been their has would which she they his her you are will if about could into than who',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec son aux cette mais ou comme leur ses nous être elle ont été même fait tout ils sans vous peut deux était',
  es: 'de la que el en y los se del las un por con no una su para es al lo como más pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy hasta desde está porque',
  it: 'di che e la il un a per è in una non sono da con del le si come della i dei al più nel alla anche gli delle ha dal ma ed lo se questo suo quando essere era loro cui tra nella degli sua perché stato ancora',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois são',
  nl: 'de van het een en in is dat op te zijn met voor niet die aan er om ook als maar bij of uit nog worden door naar heeft hij ze wordt dan kan al was tot deze over meer wel ik haar werd geen hun zo we had je wat',
  pl: 'i w na z się do nie to jest że o jak za od po a przez ale dla tym co są tego ich być oraz już przy tylko jego może także był które który która jej czy było bardzo jednak gdy więc pod nad ten też można',
  sv: 'och i att det som en på är av för med till den har de inte om ett han var jag från vi men hade man kan när så sig skulle hon eller också ut där vid efter upp nu sin bara blev mot detta över vara sitt än',
  nb: 'og i det er på som en til at for av med å den har ikke de et om var han fra vi men seg hun ble kan jeg når så eller ved etter være også bare noe hadde mot enn dette skal blir opp hva vil nå mellom noen uten slik mye mer igjen gjennom fram hver fortsatt',
  da: 'og i det er at en til af på for med den som der de har ikke et var han fra vi men sig kan hun blev jeg når så eller ved efter være også bare noget havde mod end dette skal bliver op hvad vil nu mellem nogle uden sådan meget mere igen gennem frem hver enhver både stadig',
  fi: 'ja on ei että se oli hän mutta myös kun ovat joka ne niin kuin tai sen jos hänen vain olla mukaan jo nyt ole sitä siitä tämä kanssa en mitä vielä olisi voi jotka jälkeen ennen hyvin siis koska myöskään tämän sekä ollut minä',
  is: 'og að í er á sem um við það var ekki til en af með fyrir hann eru frá þetta ég hún hefur var því eftir upp einnig þegar hafa þess þeir verið voru sé þó eins þar svo sig mjög okkur þau átti hér síðan',
  ro: 'și de în a la cu pe că nu este o un mai din pentru care se au fi ce sunt sau ca am după dar fost era lui prin această lor sa ale acest foarte astfel când până atunci doar către despre între fără ei îi',
  ca: 'de la i a el que en un una per les els amb del és no al es més com dels ha o són però si aquest aquesta ser va molt seva seu entre també quan tot fins on sobre ja hi han perquè dels van sense aquests des ens',
  cs: 'a v se na je že to s z do o i ve k jako si pro by ale za byl není aby od po při které který která jsou nebo už jeho tak jen bylo podle být také až však před když ještě mezi jsem co její během proto mohou kde',
  tr: 've bir bu da de için ile çok daha olarak olan gibi kadar en ne sonra ama ben var o değil her mi ya göre olduğu ancak diye bunu şey iki şu onun hem içinde veya kendi ise tüm yok olduğunu nasıl sadece zaman büyük',
  cy: 'y yr yn a i o ar ac mae am oedd wedi gan ei eu ond fod hefyd sydd bod nid at hyn roedd un hwn rhwng dros cael gyda fel mewn ni wrth oes ddim hi iawn pan na sy bydd cyn nhw eich ein yw bu drwy',
  // Polly speaks none of these: they would be taken for their neighbours above, or for none, and be read by an English voice.
  af: 'die van en het is nie in te wat om vir op met dat hy sy ek as aan deur ook maar word kan sal hulle ons jy was by uit so nog haar een moet baie hierdie',
  et: 'ja on ei et see oli aga ka kui ta mis olid nii siis ning või oma selle mitte kes ma veel pärast juba seda nad mida välja üle kõik ainult väga alles üks kuid oma peal',
  hu: 'a az és nem hogy is ez egy de meg csak már volt mint vagy ha még el akkor van azt ezt ki mert minden nagyon lesz után amely akik ami között őket így aki',
  id: 'yang dan di dari untuk dengan ini itu tidak pada dalam adalah akan oleh juga sebagai mereka telah atau kami kita ada karena lebih bisa sudah saat orang semua tersebut bahwa ke kepada',
  sk: 'a v sa na je že to s z do o k ako by ale za bol nie aby od po pri ktorý ktorá ktoré sú alebo už jeho tak len bolo podľa byť tiež až však pred keď ešte medzi som čo jej sme každý pre tým iba',
  hr: 'je da se na za su od što kao ne koji koja koje ali iz to po bi sam samo bio bila više kako biti nije ili još do kad ako smo nakon već te prije zbog sve ovo može svoje između',
  vi: 'và của là có trong một cho được không với các những này đã để người từ khi đến như về ra cũng nhiều nhưng tại sẽ năm họ chúng tôi điều vào',
};

/** Words that stand beside numbers: in copy that is full of these they are much of what shows its language. */
const besideNumbers: Readonly<Record<string, string>> = {
  en: 'million billion hundred thousand years year century january february march april may june july september october november december king second world war chapter',
  de: 'millionen milliarden hundert tausend uhr jahre jahren jahrhundert januar februar märz mai juni juli oktober dezember könig kapitel zweite weltkrieg kostet',
  fr: 'millions milliards cent mille heures ans année siècle janvier février mars avril mai juin juillet août septembre octobre novembre décembre roi guerre mondiale chapitre coûte',
  es: 'millones cien mil horas años año siglo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre rey guerra mundial capítulo cuesta',
  it: 'milioni miliardi cento mila ore anni anno secolo gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre re guerra mondiale capitolo costa dalle alle',
  pt: 'milhões bilhões cem mil horas anos ano século janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro rei guerra capítulo custou custa reais das às',
  nl: 'miljoen miljard honderd duizend uur jaren jaar eeuw januari februari maart mei juni juli augustus oktober december koning tweede wereldoorlog hoofdstuk kost misschien',
  pl: 'milionów miliardów sto tysięcy godzin lat lata roku wieku stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia król wojna światowa rozdział koszt kosztuje zł',
  sv: 'miljoner miljarder hundra tusen klockan år talet januari februari mars april maj juni juli augusti oktober december kung andra världskriget kapitel kostar kronor kanske',
  nb: 'millioner milliarder hundre tusen klokken år tallet januar februar mars april mai juni juli august oktober desember konge andre verdenskrig kapittel koster kroner kanskje',
  da: 'millioner milliarder hundrede tusind klokken år tallet januar februar marts april maj juni juli august oktober december konge anden verdenskrig kapitel koster kroner måske',
  fi: 'miljoonaa miljardia sata tuhatta kello vuotta vuonna vuosisadalla tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta kuningas luku maksaa euroa',
  is: 'milljónir milljarða hundrað þúsund klukkan ár ára öld janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember konungur kafli kostar krónur',
  ro: 'milioane miliarde sută mii ore ani anul secolul ianuarie februarie martie aprilie mai iunie iulie septembrie octombrie noiembrie decembrie regele războiul mondial capitolul costă lei',
  ca: 'milions cent mil hores anys any segle gener febrer març abril maig juny juliol agost setembre octubre novembre desembre rei guerra mundial capítol costa',
  cs: 'milionů miliard sto tisíc hodin let roku století ledna února března dubna května června července srpna září října listopadu prosince král válka světová kapitola stojí korun',
  tr: 'milyon milyar yüz bin saat yıl yılında yüzyıl ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık kral dünya savaşı bölüm lira',
  cy: 'miliwn biliwn cant mil awr blynedd flwyddyn ganrif ionawr chwefror mawrth ebrill mehefin gorffennaf awst medi hydref tachwedd rhagfyr brenin rhyfel byd pennod',
};

/** The words of each language that is written in Latin letters and spoken by Polly, and of some that are taken for one of these. */
export const functionWords: readonly (readonly [language: string, words: ReadonlySet<string>])[] =
  Object.entries(byLanguage).map(([language, words]) => [
    language,
    new Set(`${words} ${besideNumbers[language] ?? ''}`.trim().split(' ')),
  ]);
