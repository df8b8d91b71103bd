import type { Level } from './level.ts';

/** What passes through the media engine in a second, in and out together. */
export interface Traffic {
  readonly bytes: number;
  readonly packets: number;
}

/**
 * A packet is as much work for the engine as so many bytes (L2): fitted to the three loads that LiveKit has published for 16
 * cores (docs.livekit.io, self-hosting, benchmarks).
 */
const PACKET = 1_000;

/** A media engine's work, in bytes a second: its traffic, each packet counted as `PACKET` bytes more. */
export function workOf({ bytes, packets }: Traffic): number {
  return bytes + PACKET * packets;
}

/** Of RTP's header and the extensions in it, which the engine counts. */
const HEADER = 20;
/** What a packet of a picture holds at most. */
const PAYLOAD = 1_150;

const voice = { bytes: (2 * 24_000) / 8 + 50 * HEADER, packets: 50 };
const teacherPicture = picture(700_000, 24);
const pupilPicture = picture(140_000, 15);

/** So many pupils' faces a screen shows; the others are held back. */
export const FACES = 25;
/** Voices that are heard at once, on average: the engine forwards no silence. */
const VOICES: Readonly<Record<0 | 1 | 2, number>> = { 0: 1.5, 1: 1.5, 2: 1 };

/**
 * The engine's work for a class at a level, bytes a second (L2).
 *
 * @param people in the class, its teacher included
 */
export function costOf(level: Level, people: number): number {
  if (level >= 3 || people < 1) return 0;
  const others = people - 1;
  const voices = times(VOICES[level as 0 | 1 | 2], forwarded(voice, others));
  if (level === 2) return workOf(voices);
  const teacher = forwarded(teacherPicture, others);
  if (level === 1) return workOf(sum(voices, teacher));
  // The teacher's screen shows FACES pupils, a pupil's one fewer: not the own face.
  const shown = Math.min(others, FACES) + others * Math.max(0, Math.min(others, FACES) - 1);
  return workOf(sum(voices, teacher, times(others + shown, pupilPicture)));
}

/** One stream that comes in once and goes out to so many. */
const forwarded = (stream: Traffic, to: number): Traffic => times(1 + to, stream);

/** The large layer of a camera: the small one is asked for only at the door, and not sent otherwise. */
function picture(bitsPerSecond: number, framesPerSecond: number): Traffic {
  const perFrame = bitsPerSecond / 8 / framesPerSecond;
  const packets = framesPerSecond * Math.ceil(perFrame / PAYLOAD);
  return { bytes: bitsPerSecond / 8 + packets * HEADER, packets };
}

const times = (count: number, { bytes, packets }: Traffic): Traffic => ({
  bytes: count * bytes,
  packets: count * packets,
});

const sum = (...streams: readonly Traffic[]): Traffic => ({
  bytes: streams.reduce((total, { bytes }) => total + bytes, 0),
  packets: streams.reduce((total, { packets }) => total + packets, 0),
});
