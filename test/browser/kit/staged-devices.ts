/**
 * Runs in a page before its own code, in place of Chromium's fake devices: a microphone into which the test speaks, and a
 * headset that it plugs in. What the page does with them is real: tracks, Web Audio, WebRTC.
 */
export function stageDevices(): void {
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  const list = mediaDevices.enumerateDevices.bind(mediaDevices);
  const hidden = new Set(['Fake Audio Input 2']);
  let context: AudioContext | undefined;
  let voice: GainNode | undefined;
  let room: AudioNode | undefined;

  /** Syllables of noise, in words with pauses: what a voice is to a meter. */
  function speakInto(target: AudioContext): GainNode {
    const seconds = 12;
    const buffer = target.createBuffer(1, target.sampleRate * seconds, target.sampleRate);
    const samples = buffer.getChannelData(0);
    let at = 0;
    for (let word = 0; at < samples.length; word += 1) {
      const length = (0.25 + 0.11 * ((word * 7) % 5)) * target.sampleRate;
      const pause = (0.12 + 0.13 * ((word * 3) % 4)) * target.sampleRate;
      for (let i = 0; i < length && at < samples.length; i += 1, at += 1)
        samples[at] = 0.3 * (Math.random() * 2 - 1);
      at += Math.round(pause);
    }
    const source = target.createBufferSource();
    source.buffer = buffer;
    source.loop = true;
    source.start();
    const gain = new GainNode(target, { gain: 0 });
    source.connect(gain);
    return gain;
  }

  mediaDevices.getUserMedia = async (constraints = {}) => {
    const stream = await open(constraints);
    const wanted = JSON.stringify(constraints.audio ?? false);
    const [track] = stream.getAudioTracks();
    if (!track || (wanted.includes('deviceId') && !wanted.includes('"default"'))) return stream;
    context ??= new AudioContext();
    voice ??= speakInto(context);
    room = context.createMediaStreamDestination();
    voice.connect(room);
    await context.resume();
    stream.removeTrack(track);
    for (const own of (room as MediaStreamAudioDestinationNode).stream.getAudioTracks()) stream.addTrack(own);
    return stream;
  };

  mediaDevices.enumerateDevices = async () => (await list()).filter(({ label }) => !hidden.has(label));

  window.staged = {
    speak: (loud) => {
      if (voice) voice.gain.value = loud ? 1 : 0;
    },
    plugIn: () => {
      hidden.clear();
      mediaDevices.dispatchEvent(new Event('devicechange'));
    },
    /** The loudspeaker stands beside the microphone. */
    echo: () => {
      for (const element of document.querySelectorAll('audio')) {
        if (context && room) context.createMediaStreamSource(element.srcObject as MediaStream).connect(room);
      }
    },
  };
}

declare global {
  interface Window {
    staged: { speak(loud: boolean): void; plugIn(): void; echo(): void };
  }
}
