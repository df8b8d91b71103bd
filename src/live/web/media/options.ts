import type { RoomOptions, VideoPreset } from 'livekit-client';
import { jittered } from '../log/pause.ts';
import type { DeviceChoice } from './device-choice.ts';
import type { LiveKit } from './livekit.ts';

/** Tries of the engine's own client, before a new ticket is asked for and everything starts again. */
const RETRIES_MS = [150, 400, 1_000, 2_000];

/**
 * Small on purpose: thirty pupils on the line of a school. A teacher sends one picture for a big screen and one
 * for phones; a pupil's is never larger than a face beside the teacher's.
 */
export function roomOptions(livekit: LiveKit, staff: boolean, devices: DeviceChoice): RoomOptions {
  const { AudioPresets, VideoPresets } = livekit;
  const [main, small] = staff
    ? [preset(livekit, 960, 540, 700_000, 24), VideoPresets.h180]
    : [preset(livekit, 320, 180, 140_000, 15), VideoPresets.h90];
  return {
    adaptiveStream: true,
    dynacast: true,
    stopLocalTrackOnUnpublish: false,
    audioCaptureDefaults: {
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
      channelCount: 1,
      ...(devices.microphone && { deviceId: devices.microphone }),
    },
    videoCaptureDefaults: {
      resolution: { width: main.width, height: main.height, frameRate: main.encoding.maxFramerate ?? 15 },
      ...(devices.camera && { deviceId: devices.camera }),
    },
    ...(devices.speaker && { audioOutput: { deviceId: devices.speaker } }),
    publishDefaults: {
      audioPreset: AudioPresets.speech,
      dtx: true,
      red: true,
      simulcast: true,
      videoEncoding: main.encoding,
      videoSimulcastLayers: [small],
      screenShareEncoding: { maxBitrate: 1_200_000, maxFramerate: 8 },
      screenShareSimulcastLayers: [preset(livekit, 640, 360, 250_000, 5)],
    },
    reconnectPolicy: {
      nextRetryDelayInMs: ({ retryCount }) => {
        const delay = RETRIES_MS[retryCount];
        return delay === undefined ? null : jittered(delay);
      },
    },
  };
}

function preset(
  { VideoPreset }: LiveKit,
  width: number,
  height: number,
  bitrate: number,
  fps: number,
): VideoPreset {
  return new VideoPreset(width, height, bitrate, fps);
}
