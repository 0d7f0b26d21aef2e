/** Mono sound: samples from -1 to 1. */
export type Sound = { readonly sampleRate: number; readonly samples: Float32Array };
