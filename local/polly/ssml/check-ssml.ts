import type { Engine } from '../../../functions/script/script.ts';
import { AwsError } from '../api/aws-error.ts';
import { breakSeconds } from './prosody.ts';
import { readXml, type XmlElement } from './read-xml.ts';
import { narrowerAttributes, newsVoices, tagRules } from './ssml-rules.ts';
import { hasWholeSentences } from './whole-sentences.ts';

// https://docs.aws.amazon.com/polly/latest/dg/break-tag.html
const breakSecondsAtMost = 10;

type Speaker = { readonly voice: string; readonly engine: Engine };

/** The document, if this voice and engine would take it; Polly's refusal otherwise. */
export function readSsml(source: string, speaker: Speaker): XmlElement {
  const root = readXml(source);
  if (typeof root === 'string') throw invalid(root);
  if (root.name !== 'speak') throw invalid(`the document is <${root.name}>; expected <speak>`);
  for (const child of elementsOf(root)) {
    checkElement(child, speaker);
    checkPlace(source, child, speaker.engine);
  }
  checkAttributes(root, speaker.engine);
  return root;
}

function invalid(reason: string): AwsError {
  return new AwsError('InvalidSsmlException', `Invalid SSML request: ${reason}`);
}

/** All elements inside one, in no particular order. */
function elementsOf(root: XmlElement): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const inside = next.children.filter((child) => 'name' in child);
    found.push(...inside);
    waiting.push(...inside);
  }
  return found;
}

function checkElement(element: XmlElement, { voice, engine }: Speaker): void {
  const rule = Object.hasOwn(tagRules, element.name) ? tagRules[element.name] : undefined;
  if (rule === undefined || element.name === 'speak') throw invalid(`unexpected tag <${element.name}>`);
  if (!rule.engines.includes(engine)) throw unsupported(engine, `<${element.name}>`);
  if (element.name === 'amazon:domain' && !newsVoices.includes(voice)) {
    throw unsupported(engine, `<amazon:domain> by ${voice}`);
  }
  checkAttributes(element, engine);
  if (element.name === 'break' && breakSeconds(element.attributes) > breakSecondsAtMost) {
    throw invalid(`a break of ${element.attributes.time}; expected at most ${breakSecondsAtMost}s`);
  }
}

/** The generative engine takes some tags only around whole sentences. */
function checkPlace(source: string, element: XmlElement, engine: Engine): void {
  const isNarrow = engine === 'generative' && (element.name === 'prosody' || element.name === 'lang');
  if (isNarrow && !hasWholeSentences(source, element)) {
    throw unsupported(engine, `<${element.name}> within a sentence`);
  }
}

function checkAttributes(element: XmlElement, engine: Engine): void {
  const rule = tagRules[element.name];
  const patterns = new Map(Object.entries(rule?.attributes ?? {}));
  for (const [name, value] of Object.entries(element.attributes)) {
    const narrower = narrowerAttributes[`${element.name} ${name}`];
    const narrowest = narrowerAttributes[`${element.name} ${name}=${value}`];
    if ((narrowest ?? narrower)?.includes(engine) === false) throw unsupported(engine, `${name}="${value}"`);
    if (patterns.get(name)?.test(value) !== true) {
      throw invalid(`unexpected ${name}="${value}" in <${element.name}>`);
    }
  }
  if (
    rule !== undefined &&
    rule.required.length > 0 &&
    !rule.required.some((name) => name in element.attributes)
  ) {
    throw invalid(`<${element.name}> without ${rule.required.join(', ')}`);
  }
}

/** Polly's own words are the first part alone; which feature it was, the stand-in adds. */
function unsupported(engine: Engine, feature: string): AwsError {
  const name = engine.charAt(0).toUpperCase() + engine.slice(1);
  return new AwsError('InvalidSsmlException', `Unsupported ${name} feature: ${feature}`);
}
