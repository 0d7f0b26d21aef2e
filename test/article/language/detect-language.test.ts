import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../functions/article/language/detect-language.ts';
import { guessLanguage } from '../../../functions/article/language/guess-language.ts';
import { paragraph } from '../../make-article.ts';

/** The same few sentences on a harbour, written for this test. */
const specimens: Readonly<Record<string, string>> = {
  en: 'The harbour was empty in the morning, and the boats were still on the sand. It was only when the tide came in that the people of the village went down and set them free.',
  de: 'Der Hafen war am Morgen leer, und die Boote lagen noch auf dem Sand. Erst als die Flut kam, gingen die Leute aus dem Dorf hinunter und machten sie los.',
  fr: 'Le port était vide au matin, et les bateaux étaient encore sur le sable. Ce n’est que lorsque la mer est montée que les gens du village sont descendus pour les détacher.',
  es: 'El puerto estaba vacío por la mañana y los barcos seguían sobre la arena. Solo cuando subió la marea la gente del pueblo bajó y los soltó, como todos los días desde hace años.',
  it: 'Il porto era vuoto al mattino e le barche erano ancora sulla sabbia. Solo quando salì la marea la gente del paese scese e le sciolse, come ogni giorno da anni.',
  pt: 'O porto estava vazio de manhã e os barcos ainda estavam na areia. Só quando a maré subiu é que as pessoas da aldeia desceram e os soltaram, como em todos os dias.',
  nl: 'De haven was leeg in de ochtend en de boten lagen nog op het zand. Pas toen het water kwam, gingen de mensen van het dorp naar beneden om ze los te maken.',
  pl: 'Rano port był pusty, a łodzie leżały jeszcze na piasku. Dopiero gdy przyszedł przypływ, ludzie ze wsi zeszli na dół i je odwiązali, tak jak to było już od lat.',
  sv: 'Hamnen var tom på morgonen och båtarna låg kvar på sanden. Först när vattnet kom gick folket från byn ner för att lossa dem, så som de alltid har gjort.',
  nb: 'Havna var tom om morgenen, og båtene lå igjen på sanden. Først da vannet kom, gikk folk fra bygda ned for å løse dem, slik de har gjort etter alle disse årene.',
  da: 'Havnen var tom om morgenen, og bådene lå igen på sandet. Først da vandet kom, gik folk fra landsbyen ned for at løsne dem, sådan som de har gjort nu i mange år.',
  fi: 'Satama oli aamulla tyhjä, ja veneet olivat vielä hiekalla. Vasta kun vesi nousi, kylän väki tuli alas ja irrotti ne, niin kuin he ovat aina tehneet, eikä se ole nyt toisin.',
  is: 'Höfnin var tóm um morguninn og bátarnir voru enn á sandinum. Það var ekki fyrr en flóðið kom að fólkið úr þorpinu fór niður til að leysa þá, eins og það hefur gert síðan.',
  ro: 'Portul era gol dimineața și bărcile erau încă pe nisip. Abia când a venit apa, oamenii din sat au coborât ca să le dezlege, așa cum fac în fiecare zi de mulți ani.',
  ca: 'El port era buit al matí i les barques encara eren a la sorra. Només quan va pujar la marea la gent del poble va baixar i les va deixar anar, com fan cada dia des de fa anys.',
  cs: 'Přístav byl ráno prázdný a lodě ještě ležely na písku. Teprve když přišel příliv, lidé z vesnice sešli dolů a odvázali je, jak to dělají už po mnoho let, a pak se vrátili.',
  tr: 'Liman sabahleyin boştu ve tekneler daha kumun üstündeydi. Ancak su yükselince köyün insanları aşağı indi ve onları çözdü, çünkü bu her gün böyle olur ve hiç değişmez ama sonra yine döndüler.',
  cy: 'Roedd yr harbwr yn wag yn y bore, ac roedd y cychod yn dal ar y tywod. Dim ond pan ddaeth y llanw i mewn yr aeth pobl y pentref i lawr i’w rhyddhau.',
  ru: 'Утром гавань была пустой, и лодки ещё лежали на песке. Только когда пришёл прилив, люди из деревни спустились вниз и отвязали их.',
  hi: 'सुबह बंदरगाह खाली था और नावें रेत पर पड़ी थीं। जब ज्वार आया तो गाँव के लोग नीचे गए और उन्हें खोल दिया।',
  ja: '朝の港は空っぽで、船はまだ砂の上にあった。潮が満ちてはじめて、村の人々は浜に下りて綱を解いた。',
  zh: '早晨的港口空无一人，船还停在沙滩上。直到潮水上涨，村里的人才下来把它们解开。',
  yue: '朝早個碼頭冇人，啲船仲喺沙灘上面。等到潮水嚟咗，村民先至落嚟解開佢哋。',
  ko: '아침의 항구는 비어 있었고 배들은 아직 모래 위에 있었다. 물이 들어온 뒤에야 마을 사람들이 내려와 배를 풀었다.',
  ar: 'كان الميناء فارغًا في الصباح، وكانت القوارب لا تزال على الرمال. ولم ينزل أهل القرية ليفكّوها إلا عندما جاء المدّ.',
};

/** Notes on a harbour, as almanacs have them. */
const numberful: Readonly<Record<string, string>> = {
  it: 'Porto di Carlo III, molo XII. Costo 4,5 mln €, 20-30 € al giorno, 3,2 milioni di euro. Il 12/04/2023, dalle 8:00 alle 18:30, 40 km/h, 15 m², +39 010 765432, n. 7, pag. 31, S.p.A., ecc. Umberto I, Elisabetta II, Vittorio Emanuele II e la guerra.',
  nl: 'Haven van Willem III en Karel V, kade XII. Het kost 4,5 mln. euro, € 20-30, 3 miljard euro. Op 12-4-2023, 3-5 mei, 8.00-18.30 uur, 40 km/u, 15 m², tel. 010-7654321, nr. 7, blz. 31, mw. De Boer, enz. In de jaren 80 was de steiger koud.',
  pl: 'Port Zygmunta III i Jana II, nabrzeże XII. Koszt 4,5 mln zł, 20-30 zł, 3 mld euro. 12.04.2023 r., 3-5 maja, w godz. 8:00-18:30, 40 km/h, 15 m², tel. 58 765 43 21, nr 7, s. 31, w XIX wieku, lata 80., prof. Nowak, itd. Molo było zimne.',
  pt: 'Porto de D. Pedro II e D. João VI, cais XII. Custou R$ 4,5 mi, 20-30 reais, 3 milhões. Em 12/04/2023, de 3-5 de maio, das 8h às 18h30, 40 km/h, 15 m², tel. (21) 7654-3210, nº 7, pág. 31, no século XIX, anos 80, Dr. Costa, etc.',
  sv: 'Karl XII, Gustav III och Carl XVI Gustaf, kajen XII. Det kostar 4,5 mnkr, 20-30 kr, 3 mdkr, 40 kronor. Den 12 april 2023, 3–5 maj, kl. 8.00–18.30, 40 km/h, 15 m², tel. 031-765 43 21, nr 7, s. 31, osv., 80-talet. Bryggan var kall… kanske.',
};

/** The same in languages that no voice speaks, and that are near one of those above or written in the same letters. */
const relatives: Readonly<Record<string, string>> = {
  uk: 'Уранці гавань була порожня, і човни ще лежали на піску. Лише коли прийшов приплив, люди зійшли вниз.',
  be: 'Раніцай гавань была пустая, і чоўны яшчэ ляжалі на пяску. Толькі калі прыйшла вада, людзі спусціліся ўніз.',
  bg: 'Сутринта пристанището беше празно и лодките още лежаха на пясъка. Хората слязоха едва когато дойде приливът.',
  sr: 'Ујутру је лука била празна, а чамци су још лежали на песку. Људи су сишли тек када је дошла вода.',
  mk: 'Пристаништето беше празно утрото, а чамците сѐ уште лежеа на песокот. Луѓето слегоа дури кога дојде водата, за да ги одврзат сите.',
  fa: 'بندر در صبح خالی بود و قایق‌ها هنوز روی شن‌ها بودند. وقتی که آب بالا آمد مردم پایین رفتند.',
  ur: 'صبح کو بندرگاہ خالی تھی اور کشتیاں ابھی تک ریت پر تھیں۔',
  gsw: 'Am Morge isch de Hafe läär gsi, und d Boot sind no uf em Sand gläge. Erscht wo d Fluet cho isch, sind d Lüt us em Dorf abe gange und händ si losbunde.',
  lb: 'Den Hafe war moies eidel, an d’Booter louche nach um Sand. Eréischt wéi d’Flut koum, sinn d’Leit aus dem Duerf erofgaangen an hunn se lassgebonnen.',
  gl: 'O porto estaba baleiro pola mañá e os barcos aínda estaban na area. Só cando subiu a marea a xente da aldea baixou e soltounos, como fan todos os días desde hai anos.',
  ast: 'El puertu taba ermu pela mañana y les barques yeren entá na sable. Namás cuando xubió la marea la xente del pueblu baxó y soltóles, como faen tolos díes dende hai munchos años.',
  oc: 'Lo pòrt èra void de matin e las barcas èran encara sus la sabla. Mas quand la mar montèt, las gents del vilatge davalèron e las deslièron totas.',
  af: 'Die hawe was leeg in die oggend, en die bote het nog op die sand gelê. Eers toe die gety inkom, het hulle almal afgegaan om dit los te maak, soos ons ook baie keer moet doen.',
  fy: 'De haven wie leech yn de moarn en de boaten leinen noch op it sân. Earst doe’t it wetter kaam, gongen de minsken fan it doarp nei ûnderen om se los te meitsjen.',
  fo: 'Havnin var tóm um morgunin, og bátarnir lógu enn á sandinum. Tað var ikki fyrr enn flóðin kom, at teir gingu oman at loysa teir, sum tey hava gjørt í øll ár.',
  sl: 'Pristanišče je bilo zjutraj prazno in čolni so še ležali na pesku. Šele ko je prišla plima, so ljudje iz vasi šli dol in jih odvezali.',
  eu: 'Portua hutsik zegoen goizean eta itsasontziak hondar gainean zeuden oraindik. Itsasoa igo zen arte ez ziren herriko jendeak jaitsi, beti bezala.',
  ga: 'Bhí an cuan folamh ar maidin, agus bhí na báid fós ar an ngaineamh. Nuair a tháinig an taoide isteach chuaigh muintir an bhaile síos chun iad a scaoileadh.',
  lt: 'Rytą uostas buvo tuščias, o valtys dar gulėjo ant smėlio. Tik kai atėjo vanduo, žmonės iš kaimo nusileido žemyn ir jas atrišo, kaip tai daro jau daug metų.',
  lv: 'No rīta osta bija tukša, un laivas vēl bija smiltīs. Tikai kad nāca ūdens, cilvēki no ciema gāja lejā, lai tās atraisītu, kā viņi to dara jau gadiem.',
  sq: 'Porti ishte bosh në mëngjes dhe varkat ishin ende mbi rërë. Vetëm kur erdhi uji, njerëzit e fshatit zbritën për t’i zgjidhur, si çdo ditë.',
  sw: 'Bandari ilikuwa tupu asubuhi, na mashua bado zilikuwa mchangani. Maji yalipokuja watu wa kijiji walishuka kuzifungua zote.',
  tl: 'Walang tao sa daungan noong umaga, at ang mga bangka ay nasa buhangin pa. Nang dumating ang tubig, bumaba ang mga tao ng nayon para sa kanilang gawain.',
  mt: 'Il-port kien vojt filgħodu, u d-dgħajjes kienu għadhom fuq ir-ramel. Kien biss meta telgħet il-baħar li n-nies ta’ dan ir-raħal niżlu biex jeħilsuhom.',
  gd: 'Bha an cala falamh sa mhadainn, agus bha na bàtaichean fhathast air a’ ghainmhich. Nuair a thàinig an làn chaidh muinntir a’ bhaile sìos gus an leigeil às.',
  so: 'Dekeddu waa madhan tahay subaxdii, oo doonyihii weli waxay ku yaalliin ciidda. Markii biyuhu yimaadeen ayay dadku u soo dhaadhaceen si ay u furaan.',
  la: 'Portus mane non erat plenus, sed naves in arena sunt. Cum aqua venit, omnes homines ex vico ad mare veniunt, ut eas solvant, quod semper faciunt, nec enim aliter est.',
};

describe('detectLanguage', () => {
  it.each(Object.entries(specimens))('knows %s by two sentences', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
    expect(detectLanguage(`${text} Amsterdam, New York, São Paulo.`.toUpperCase())).toBe(language);
  });

  it.each([
    ['Greek', 'Το λιμάνι ήταν άδειο το πρωί και οι βάρκες ήταν ακόμη στην άμμο.', 'el'],
    ['Hebrew', 'הנמל היה ריק בבוקר והסירות עדיין עמדו על החול.', 'he'],
    ['Thai', 'ท่าเรือว่างเปล่าในตอนเช้า และเรือยังอยู่บนทราย', 'th'],
  ])('names %s, which no voice speaks, by its script', (_name, text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    [
      'Kazakh',
      'Таңертең айлақ бос еді, ал қайықтар әлі құмда жатты. Су көтерілгенде ғана ауыл адамдары түсті.',
    ],
    ['Malay in Arabic letters', 'ڤلابوهن ايت كوسوڠ ڤد وقتو ڤاݢي دان ڤراهو ماسيه براد د اتس ڤاسير'],
    [
      'Cyrillic words that any of its languages may have',
      'Порт, море, лодка, берег, корабль, волна, якорь, причал',
    ],
    ['Marathi', 'सकाळी बंदर रिकामे होते आणि होड्या अजून वाळूवर होत्या. भरती आल्यावरच गावातील लोक खाली आले.'],
    [
      'Maori',
      'I te ata kahore he tangata o te whanga, a kei runga tonu nga waka i te onepu. Ka pari te tai, ka heke iho te iwi.',
    ],
    [
      'Nepali',
      'बिहान बन्दरगाह खाली थियो र डुङ्गाहरू बालुवामा थिए। पानी आएपछि मात्र गाउँका मानिसहरू तल गए र ती छोडिदिए।',
    ],
    [
      'names',
      'Rotterdam, Antwerpen, Le Havre, Genova, Bilbao, Kobenhavn, Oslo, Riga, Tallinn, Turku, Gdansk, Hamburg, Emden.',
    ],
    ['two words', 'The harbour.'],
    ['numbers', '1, 2, 3 … 1000'],
    ['nothing', ''],
  ])('takes %s for none of them', (_name, text) => {
    expect(detectLanguage(text)).toBeUndefined();
  });

  it('knows Hindi in copy that has little else than numbers and names', () => {
    const text =
      'अकबर II राजा थे। 12 अप्रैल 2023 को सुबह 8:30 बजे, 20-30 किमी, अध्याय IV, 3-2 से जीत, 1,00,000 रुपये, फोन 011-7654321, डॉ. वर्मा, आदि। ' +
      'समुद्र — धूसर — शायद। बंदरगाह, नाव, रेत, लहर, पत्थर, घाट, रस्सी, जाल, मछली, दीपक।';
    expect(detectLanguage(text)).toBe('hi');
  });

  it.each(Object.entries(numberful))(
    'knows %s in copy that is full of numbers and names',
    (language, text) => {
      expect(detectLanguage(text)).toBe(language);
    },
  );

  it.each([
    [
      'et',
      'Sadam oli hommikul tühi ja paadid lebasid veel liival. Alles siis, kui vesi tuli, läksid inimesed alla.',
    ],
    [
      'hu',
      'A kikötő reggel üres volt, és a csónakok még a homokon feküdtek. Csak amikor jött az ár, mentek le az emberek.',
    ],
    [
      'id',
      'Pelabuhan itu kosong pada pagi hari dan perahu masih di atas pasir. Mereka turun untuk melepaskannya ketika air datang.',
    ],
    [
      'sk',
      'Prístav bol ráno prázdny a lode ešte ležali na piesku. Až keď prišiel príliv, zišli ľudia dolu, ako je to už po roky, a potom sa vrátili.',
    ],
    [
      'hr',
      'Luka je ujutro bila prazna, a čamci su još ležali na pijesku. Tek kad je došla plima, ljudi su sišli, kao što to rade već godinama.',
    ],
    [
      'vi',
      'Buổi sáng bến cảng vắng và những chiếc thuyền vẫn nằm trên cát. Khi nước đến, người trong làng đã xuống để thả chúng ra.',
    ],
    ...Object.entries(relatives),
  ])('names %s, which no voice speaks, by its words', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('goes by what is said of a quotation in another language, however long that is', () => {
    const said =
      'I will never set foot on that boat again, because it is old and there is a hole in it, and you know that';
    for (const [open, close] of ['""', '„“', '“”', '»«'])
      expect(
        detectLanguage(
          `Der Fischer sagte am Abend, er werde nicht mehr fahren. ${open}${said}${close}, rief er.`,
        ),
      ).toBe('de');
    expect(detectLanguage(`"${said}"`)).toBe('en');
  });

  it('knows Hindi in Latin letters, which its voices read, and Serbian and Malay by their relatives’ names', () => {
    const hindi =
      'Subah bandargah khali tha aur naav abhi bhi ret par thi. Jab pani aaya tab gaon ke log neeche gaye aur unhe khol diya.';
    expect(detectLanguage(hindi)).toBe('hi');
    const serbian =
      'Luka je ujutru bila prazna, a čamci su još ležali na pesku. Tek kada je došla plima, ljudi su sišli, kao što to rade već godinama.';
    expect(detectLanguage(serbian)).toBe('hr');
    const malay =
      'Pelabuhan itu kosong pada waktu pagi dan perahu masih berada di atas pasir. Orang kampung turun untuk melepaskannya.';
    expect(detectLanguage(malay)).toBe('id');
  });

  it.each([
    ['nb', 'Havnen var tom om morgenen, og båtene lå fortsatt på sanden da folk kom ned.'],
    ['da', 'Havnen var tom om morgenen, og bådene lå stadig på sandet, da folk kom ned.'],
    ['ru', 'В порту тихо, корабли стоят у причала, и никого нет.'],
    ['yue', '佢哋話聽日唔會返工，因為落大雨。'],
  ])('knows %s by one sentence, though its neighbour has nearly the same words', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is not taken in by a few words that come again and again', () => {
    expect(detectLanguage('bolo in vam die tapo kesh mal '.repeat(20))).toBeUndefined();
  });

  it('is not sure of half one language and half another', () => {
    expect(detectLanguage(`${specimens.de} ${specimens.en}`)).toBeUndefined();
  });

  it('comes to an end on any text, with a tag or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(detectLanguage(text) ?? 'en').toMatch(/^[a-z]{2,3}$/);
      }),
    );
  });
});

describe('guessLanguage', () => {
  it('goes by what most of the article is marked with, and leaves code and marked passages out', () => {
    const marked = { kind: 'paragraph', content: [{ text: specimens.it ?? '', language: 'it-CH' }] } as const;
    const code = { kind: 'paragraph', content: [{ text: specimens.en ?? '', style: 'code' }] } as const;
    expect(guessLanguage([marked, paragraph('E poi?')])).toBe('it-CH');
    expect(guessLanguage([marked, paragraph(specimens.fr ?? ''), paragraph(specimens.fr ?? '')])).toBe('fr');
    expect(guessLanguage([code, paragraph(specimens.sv ?? '')])).toBe('sv');
    expect(guessLanguage([])).toBeUndefined();
  });

  it('goes by an author’s words before those of quotations', () => {
    const quote = { kind: 'quote', content: [{ text: `${specimens.en} ${specimens.en}` }] } as const;
    expect(guessLanguage([paragraph(specimens.de ?? ''), quote])).toBe('de');
    expect(guessLanguage([paragraph('Harbours.'), quote])).toBe('en');
  });
});
