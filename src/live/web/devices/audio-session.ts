/** Safari on iPhones and iPads (https://www.w3.org/TR/audio-session/). */
interface AudioSession {
  type: 'auto' | 'playback' | 'play-and-record';
}

/**
 * Tells an iPhone what its sound is for: without it the class comes from the earpiece once the microphone opens, or stays
 * silent while the ring switch is off.
 */
export function announceSound(speaks: boolean): void {
  const { audioSession } = navigator as Navigator & { audioSession?: AudioSession };
  if (audioSession) audioSession.type = speaks ? 'play-and-record' : 'playback';
}
