import { arabic } from './ar.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { hindi } from './hi.ts';
import { italian } from './it.ts';
import { japanese } from './ja.ts';
import { korean } from './ko.ts';
import { dutch } from './nl.ts';
import type { PagePhrases } from './page-phrases.ts';
import { polish } from './pl.ts';
import { portuguese } from './pt.ts';
import { swedish } from './sv.ts';
import { chinese } from './zh.ts';

/** The languages that the pages speak, by the first part of a BCP 47 tag; `arb` and `cmn` are Polly's own names. */
export const pageLanguages: ReadonlyMap<string, PagePhrases> = new Map([
  ['ar', arabic],
  ['arb', arabic],
  ['cmn', chinese],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['hi', hindi],
  ['it', italian],
  ['ja', japanese],
  ['ko', korean],
  ['nl', dutch],
  ['pl', polish],
  ['pt', portuguese],
  ['sv', swedish],
  ['zh', chinese],
]);
