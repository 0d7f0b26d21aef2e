import { describe, expect, it } from 'vitest';
import { makeLexicon } from '../../../functions/script/pronunciations/lexicon.ts';
import { writeWords } from '../../../functions/script/pronunciations/write-words.ts';

const say = (text: string, language: string) =>
  writeWords(text, makeLexicon([], { id: 'Test', engine: 'neural', language })).said;

describe('a German ruler', () => {
  it.each([
    ['Papst Pius XII. schwieg.', 'Papst Pius der Zwölfte schwieg.'],
    ['Ramses II. und Nikolaus I. kamen', 'Ramses der Zweite und Nikolaus der Erste kamen'],
    ['Den Papst Pius XII. kannte er', 'Den Papst Pius den Zwölften kannte er'],
    ['die Rolle des Papstes Pius XII. war', 'die Rolle des Papstes Pius des Zwölften war'],
    ['Mit Johannes Paul II. kam', 'Mit Johannes Paul dem Zweiten kam'],
    ['Wegen Ludwig XIV. kam', 'Wegen Ludwig des Vierzehnten kam'],
    ['die Kriege Ludwigs XIV. waren', 'die Kriege Ludwigs des Vierzehnten waren'],
    ['der Plan Friedrich Wilhelms IV. war', 'der Plan Friedrich Wilhelms des Vierten war'],
    ['Er sah Wilhelm II.', 'Er sah Wilhelm der Zweite.'],
    ['Carl XVI. Gustaf', 'Carl der Sechzehnte Gustaf'],
    ['Kaiser Karl V. Er kam', 'Kaiser Karl der Fünfte. Er kam'],
    ['Königin Elisabeth II. starb', 'Königin Elisabeth die Zweite starb'],
    ['Unter Katharina II. wuchs', 'Unter Katharina der Zweiten wuchs'],
    ['Die Politik Katharinas II. war', 'Die Politik Katharinas der Zweiten war'],
    ['Für Margrethe II. war', 'Für Margrethe die Zweite war'],
    ['Der Königin Victoria II. gehört', 'Der Königin Victoria der Zweiten gehört'],
    ['Dem König Karl V. half er', 'Dem König Karl dem Fünften half er'],
    ['Franz, den Karl V. besiegte', 'Franz, den Karl der Fünfte besiegte'],
    ['der Mann, der Elisabeth II. traf', 'der Mann, der Elisabeth die Zweite traf'],
    ['ihr Sohn, dem König Karl V. half', 'ihr Sohn, dem König Karl der Fünfte half'],
    ['Ludwig XIV. und XV. waren', 'Ludwig der Vierzehnte und der Fünfzehnte waren'],
    ['unter Ludwig XIV.–XVI. so', 'unter Ludwig dem Vierzehnten bis dem Sechzehnten so'],
  ])('is said by its case and gender in "%s"', (text, said) => {
    expect(say(text, 'de-DE')).toBe(said);
  });

  it.each(['Der Angeklagte Peter V. soll schweigen', 'Karl V. Müller kam', 'Ludwig XIV kam'])(
    'is not taken for one in "%s"',
    (text) => {
      expect(say(text, 'de-DE')).toBe(text);
    },
  );
});

describe('a series of Roman numerals', () => {
  it.each([
    ['en-US', 'Stage III–IV cancer', 'Stage 3 to 4 cancer'],
    ['en-US', 'Louis XIV and XV', 'Louis the 14th and the 15th'],
    ['en-US', 'Title VI or VII', 'Title 6 or 7'],
    ['en-US', 'Acts I, II and III', 'Acts 1, 2 and 3'],
    ['en-US', 'World Wars I and II', 'World Wars 1 and 2'],
    ['en-US', 'George V’s and VI’s reigns', "George the 5th's and the 6th's reigns"],
    ['en-US', 'Louis XIV and I agreed; Book II, X says', 'Louis the 14th and I agreed; Book 2, X says'],
    ['en-US', 'Henry VIII, IV drips', 'Henry the 8th, IV drips'],
    ['de-DE', 'Ludwig XIII., XIV. und XV. so', 'Ludwig der Dreizehnte, der Vierzehnte und der Fünfzehnte so'],
    ['en-US', 'Chapters IIX and IXX', 'Chapters IIX and IXX'],
    ['de-DE', 'Kapitel IV–VI', 'Kapitel 4 bis 6'],
    ['fr-FR', 'Louis XIII, XIV et XV', 'Louis 13, 14 et 15'],
    ['fr-FR', 'Napoléon Ier et III', 'Napoléon premier et 3'],
    ['fr-FR', 'aux IVe et Ve siècles, au IXe-Xe siècle', 'aux 4e et 5e siècles, au 9e à 10e siècle'],
    ['es-ES', 'siglos XVI y XVII, siglos XV-XVI', 'siglos 16 y 17, siglos 15 a 16'],
    ['es-ES', 'Felipe II y III, Alfonso X y XI', 'Felipe segundo y tercero, Alfonso décimo y 11'],
    ['pt-BR', 'séculos XVI e XVII', 'séculos 16 e 17'],
    ['pt-BR', 'D. Pedro I e II', 'D. Pedro primeiro e segundo'],
    ['it-IT', 'tra il XV e il XVI secolo', 'tra il quindicesimo e il sedicesimo secolo'],
    ['it-IT', 'nei secoli XV e XVI', 'nei secoli quindicesimo e sedicesimo'],
    ['nl-NL', 'Willem I, II en III', 'Willem de Eerste, de Tweede en de Derde'],
    ['sv-SE', 'drottning Margrethe II', 'drottning Margrethe den andra'],
    ['nl-NL', 'Margrethe II', 'Margrethe de Tweede'],
    ['sv-SE', 'Karl XI och XII', 'Karl den elfte och den tolfte'],
    ['pl-PL', 'rozdziały IV i V', 'rozdziały 4 i 5'],
  ])('in %s is said whole in "%s"', (language, text, said) => {
    expect(say(text, language)).toBe(said);
  });
});

describe('a dash between two numbers', () => {
  it.each([
    ['en-US', 'Call 555–0142, a 747–8, she won 3–2 and 6–4, then lost 0–6'],
    ['sv-SE', 'vann med 3–2'],
    ['nl-NL', 'het werd 3–2'],
    ['de-DE', 'gewann 6–4, 7–5 und 2–3'],
    ['es-ES', 'perdió 1–2 por poco'],
    ['en-US', 'call 555-0142 times'],
    [
      'en-US',
      'a 1–2 loss, won 2–3 as expected, three 0–1 defeats, led 1–3 across the board, 9–11 is remembered',
    ],
    ['en-US', 'ISBN 978-3-16-148410-0, the A320-200 series, a 50-50 split, he rolled 5–10.'],
    ['de-DE', 'nach dem 0–1 Rückstand, eine 2–3 Niederlage, Tel. 030-12345, Ende 1–2 nach Toren'],
    ['fr-FR', 'a perdu 1–2 contre Nantes, 0-3 dans le match, deux 1-2 victoires'],
    ['es-ES', 'perdió 1–2 tras los penaltis'],
    ['pt-BR', 'perdeu por 1–2 após os pênaltis'],
    ['en-US', 'from £5m–$10m, US$5–€10'],
  ])('in %s is left alone in "%s"', (language, text) => {
    expect(say(text, language)).toBe(text);
  });

  it.each([
    ['en-US', '1,000–2,000 came', '1,000 to 2,000 came'],
    ['en-US', 'US$12,000–$15,000 a year', '12,000 to 15,000 U.S. dollars a year'],
    ['en-US', 'US$5–10 million', '5 to 10 million U.S. dollars'],
    ['en-US', '$5m–$10m', '5 million to 10 million dollars'],
    ['en-US', 'a $3m-a-year deal', 'a 3 million dollars a year deal'],
    ['en-US', 'a US$900-a-month flat, a $3m-plus deal', 'a US$900-a-month flat, a $3m-plus deal'],
    ['en-US', '5°C–10°C', '5 degrees Celsius to 10 degrees Celsius'],
    ['en-US', '9am–5pm, 5–7 p.m., 9:30 a.m.–5 p.m.', '9am to 5pm, 5 to 7 p.m., 9:30 a.m. to 5 p.m.'],
    ['en-US', '20%–30%, 5km–10km', '20% to 30%, 5km to 10km'],
    ['en-US', 'a BMI of 18.5–24.9, roughly 5–10', 'a BMI of 18.5 to 24.9, roughly 5 to 10'],
    ['en-US', 'in 5–10 working days, 2-3 tablespoons', 'in 5 to 10 working days, 2 to 3 tablespoons'],
    ['en-US', 'Serves 4–6, every 2–3, between 5–10', 'Serves 4 to 6, every 2 to 3, between 5 and 10'],
    ['de-DE', '2–3 Scheiben, 5-10 kleine Tomaten', '2 bis 3 Scheiben, 5 bis 10 kleine Tomaten'],
    ['en-US', 'Between 5-10 km, between 2019–2021', 'Between 5 and 10 km, between 2019 and 2021'],
    ['de-DE', 'alle 2–3, zwischen 5–10', 'alle 2 bis 3, zwischen 5 und 10'],
    ['fr-FR', '2–3 gousses, 5-10 petites tomates', '2 à 3 gousses, 5 à 10 petites tomates'],
    ['es-ES', '2–3 cucharadas, entre 5–10', '2 a 3 cucharadas, entre 5 y 10'],
    ['pt-BR', '2–3 colheres, 5-10 folhas', '2 a 3 colheres, 5 a 10 folhas'],
    ['it-IT', '2–3 cucchiai, ogni 2–3', '2 a 3 cucchiai, ogni 2 a 3'],
    ['nl-NL', '2–3 eetlepels, elke 2–3', '2 tot 3 eetlepels, elke 2 tot 3'],
    ['pl-PL', '2–3 łyżki', '2 do 3 łyżki'],
    ['sv-SE', '2–3 matskedar, mellan 5–10', '2 till 3 matskedar, mellan 5 och 10'],
    ['de-DE', 'ca. 5–10, 3–5 Mio. Euro, §§ 5–7', 'ca. 5 bis 10, 3 bis 5 Mio. Euro, §§ 5 bis 7'],
    ['nl-NL', 'circa 5–10, 1,5–2,5', 'circa 5 tot 10, 1,5 tot 2,5'],
    ['fr-FR', '9 h–17 h, 5 €–10 €', '9 h à 17 h, 5 € à 10 €'],
    ['hi-IN', '२०१९–२०२१', '२०१९ से २०२१'],
  ])('in %s is said in "%s"', (language, text, said) => {
    expect(say(text, language)).toBe(said);
  });
});
