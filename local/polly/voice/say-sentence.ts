import { resample } from '../../../functions/audio/convert/resample.ts';
import type { Sound } from '../../../functions/audio/convert/sound.ts';
import { findWords } from './find-words.ts';
import type { Phone, Said, Saying } from './say.ts';
import { speakEspeak } from './speak-espeak.ts';
import { speakFlite } from './speak-flite.ts';

/** Above this share of full scale a loud voice is bent rather than cut off. */
const knee = 0.7;
const ceiling = 0.98;

/** Says one sentence, at the rate and the loudness asked for. */
export function saySentence(saying: Saying): Said {
  const { sound, phones } = speak(saying);
  return {
    samples: amplify(resample(sound, saying.sampleRate), saying.gainDecibels),
    phones,
    wordSeconds: saying.words === undefined ? [] : timeWords(saying.words, phones, sound),
  };
}

function speak(saying: Saying): { readonly sound: Sound; readonly phones: readonly Phone[] } {
  const { source, text, rate, pitch } = saying;
  return source.kind === 'flite'
    ? speakFlite({ voice: source.voice, text, rate, pitch })
    : { sound: speakEspeak({ command: source.command, voice: source.voice, text, rate, pitch }), phones: [] };
}

/** espeak-ng does not tell its phones: there a word's place in the sound is that of its letters in the text. */
function timeWords(words: readonly string[], phones: readonly Phone[], sound: Sound): readonly number[] {
  if (phones.length > 0) return findWords(words, phones);
  const seconds = sound.samples.length / sound.sampleRate;
  const letters = words.reduce((sum, word) => sum + word.length + 1, 0);
  let seen = 0;
  return words.map((word) => {
    const start = (seen / letters) * seconds;
    seen += word.length + 1;
    return start;
  });
}

function amplify(samples: Float32Array, gainDecibels: number): Float32Array {
  const factor = 10 ** (gainDecibels / 20);
  return samples.map((sample) => limit(sample * factor));
}

function limit(sample: number): number {
  const size = Math.abs(sample);
  if (size <= knee) return sample;
  const room = ceiling - knee;
  return Math.sign(sample) * (knee + room * Math.tanh((size - knee) / room));
}
