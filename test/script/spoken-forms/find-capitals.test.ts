import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../functions/script/pronunciations/lexicon.ts';
import { writeWords } from '../../../functions/script/pronunciations/write-words.ts';
import { isSpelled } from '../../../functions/script/spoken-forms/is-spelled.ts';

const hear = (text: string, language: string) =>
  writeWords(text, makeLexicon([], { id: 'Test', engine: 'neural', language })).said.replaceAll("'", '’');

describe('a heading in capitals', () => {
  it.each([
    ['IBM CEO SAYS AI WILL CUT JOBS', 'IBM CEO Says AI Will Cut Jobs'],
    ['FBI RAIDS HOME OF EX-CIA CHIEF', 'FBI Raids Home Of Ex-CIA Chief'],
    ['GOP SENATORS BACK NRA ON GUNS', 'GOP Senators Back NRA On Guns'],
    ['BANK OF AMERICA AND UBS MERGE', 'Bank Of America And UBS Merge'],
    ['ICE AGENTS RAID LA FARMS', 'Ice Agents Raid LA Farms'],
    ['LA LA LAND OPENS IN NY', 'La La Land Opens In NY'],
    ['AOC ON THE EV TAX AND THE MRI BILL', 'AOC On The EV Tax And The MRI Bill'],
    ['THE SEC, THE DOJ AND THE NSA MEET', 'The SEC, The DOJ And The NSA Meet'],
    ['MEN WITH AR-15 RIFLES AND A TOP-10 LIST', 'Men With AR-15 Rifles And A TOP-10 List'],
    ['THE CEO’S PLAN FOR THE NBA’S CEOS', 'The CEO’s Plan For The NBA’s CEOs'],
    ['WE’LL SEE WHY IT DOESN’T WORK', 'We’ll See Why It Doesn’t Work'],
    ['WELL-KNOWN K-POP T-SHIRTS', 'Well-Known K-Pop T-Shirts'],
    ['MR. SMITH GOES TO ST. LOUIS', 'MR. Smith Goes To ST. Louis'],
  ])('keeps the acronyms in "%s"', (text, said) => {
    expect(hear(text, 'en-US')).toBe(said);
  });

  it.each([
    ['TRUMP TELLS US ALLIES TO PAY', 'Trump Tells US Allies To Pay'],
    ['EU AND US AGREE ON TRADE', 'EU And US Agree On Trade'],
    ['US JOINS UK IN STRIKES', 'US Joins UK In Strikes'],
    ['NEW US TAX ON CARS', 'New US Tax On Cars'],
    ['US-CHINA TALKS FAIL', 'US-China Talks Fail'],
    ['BACK HOME IN THE US', 'Back Home In The US'],
    ['WHAT THE STARS TELL US', 'What The Stars Tell Us'],
    ['HE TELLS US HOW IT WAS', 'He Tells Us How It Was'],
    ['MOST OF US ARE LATE', 'Most Of Us Are Late'],
    ['LET US PRAY FOR RAIN', 'Let Us Pray For Rain'],
    ['IT IS UP TO US ALL', 'It Is Up To Us All'],
    ['THE DA ON DA VINCI', 'The DA On Da Vinci'],
    ['HELP US VETERANS', 'Help US Veterans'],
    ['A PLAN FOR US CHILDREN', 'A Plan For US Children'],
    ['TELL US MORE', 'Tell Us More'],
    ['SEND US PHOTOS', 'Send Us Photos'],
    ['HELP US FOCUS ON PROGRESS', 'Help Us Focus On Progress'],
    ['JOIN US SUNDAYS', 'Join Us Sundays'],
    ['BETWEEN US GIRLS', 'Between Us Girls'],
    ['US AND THEM AGAIN', 'Us And Them Again'],
    ['WHO DECLARES END OF COVID', 'WHO Declares End Of Covid'],
    ['WHO DECLARES THE WINNER?', 'Who Declares The Winner?'],
  ])('tells the country or office from the pronoun in "%s"', (text, said) => {
    expect(hear(text, 'en-US')).toBe(said);
  });

  it.each([
    ['de-DE', 'IBM UND SAP MELDEN GEWINNE', 'IBM Und SAP Melden Gewinne'],
    ['de-DE', 'BND, BKA UND LKA ERMITTELN', 'BND, BKA Und LKA Ermitteln'],
    ['de-DE', 'US-PRÄSIDENT IN DER U-BAHN', 'US-Präsident In Der U-Bahn'],
    ['de-DE', 'DIE IT-BRANCHE UND IHR GELD', 'Die IT-Branche Und Ihr Geld'],
    ['fr-FR', 'L’ONU ET L’UE', 'L’ONU Et L’UE'],
    ['fr-FR', 'D’APRÈS L’AFP, L’IA EST À L’ÉCOLE', 'D’après L’AFP, L’IA Est À L’école'],
    ['fr-FR', 'AU XIXE SIÈCLE ET AU XE SIÈCLE', 'Au 19e Siècle Et Au 10e Siècle'],
    ['fr-FR', 'LE RN ET LFI AU CHU DE LYON', 'Le RN Et LFI Au CHU De Lyon'],
    ['fr-FR', 'QU’EN DIT-ON ? Y A-T-IL UN JEAN-PAUL ?', 'Qu’en Dit-on ? Y A-t-il Un Jean-Paul ?'],
    ['es-ES', 'EE. UU. Y LA UE FIRMAN UN ACUERDO', 'EE. UU. Y La UE Firman Un Acuerdo'],
    ['es-ES', 'CÓMO SE USA EL PAN', 'Cómo Se Usa El Pan'],
    ['it-IT', "L'INPS E LA UE NEGLI USA", 'L’INPS E La UE Negli USA'],
    ['nl-NL', 'HET KNMI EN DE NOS', 'Het KNMI En De NOS'],
    ['pt-BR', 'EU SEI DOS EUA E DA ONU', 'Eu Sei Dos EUA E Da ONU'],
    ['sv-SE', 'EU OCH SVT I DAG', 'EU Och SVT I Dag'],
    ['pl-PL', 'MSZA I GDY USA PATRZY', 'Msza I Gdy USA Patrzy'],
  ])('in %s takes "%s" for "%s"', (language, text, said) => {
    expect(hear(text, language)).toBe(said);
  });

  it('changes nothing but the size of letters', () => {
    const words = 'IBM US L’UE EX-CIA D’ÉTÉ WE’LL US-PRÄSIDENT CEOS NY EE A I TOP-10 QU’IL BAHN'.split(' ');
    const languages = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'es-ES', 'fi-FI', 'cs-CZ');
    const law = fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 9 }),
      languages,
      (list, language) => {
        const text = list.join(' ');
        expect(hear(text, language).toUpperCase()).toBe(text);
      },
    );
    fc.assert(law);
  });
});

describe('letters', () => {
  it.each([
    ['en-US', 'FBI IBM NSA NBA NRA MRI HTML'],
    ['de-DE', 'BKA LKA AFD'],
    ['fr-FR', 'AFP LFI EDF OGM'],
    ['pl-PL', 'PKP TVN'],
  ])('in %s are said one by one where they make no syllable: %s', (language, list) => {
    for (const letters of list.split(' ')) expect(isSpelled(letters, language)).toBe(true);
  });

  it.each([
    ['en-US', 'THE WHO SAYS DEBT KNOW GYM SKY TRY RHYME STRENGTHS IRAQ KHAN BACK EDGE ODD'],
    ['de-DE', 'UND OBST ABT KOPF UHR ZWEI SCHON HEMD JAGD PFAU FÜNF'],
    ['fr-FR', 'EST ÉTÉ PNEU MOTS TSAR VRAI'],
    ['sv-SE', 'OCH SJÖN TVÅ LJUS BYGD RYMD'],
    ['nl-NL', 'ZIJN VLUG GRACHT IJS HEMD'],
    ['pl-PL', 'GDY MSZA WTEM LWA'],
  ])('in %s are words where they could be one: %s', (language, list) => {
    for (const letters of list.split(' '))
      expect([letters, isSpelled(letters, language)]).toEqual([letters, false]);
  });
});
