import type { Locator, Page } from '@playwright/test';

declare global {
  interface Window {
    peerConnections: RTCPeerConnection[];
    /** Tells the test of a STUN or TURN server that the browser was given. */
    isHelpedBy?: (url: string) => void;
  }
}

/** Runs in the page before its own code: keeps each peer connection, so that its statistics can be read. */
export function recordPeerConnections(): void {
  window.peerConnections = [];
  const tell = ({ iceServers = [] }: RTCConfiguration = {}) => {
    for (const url of iceServers.flatMap(({ urls }) => urls)) window.isHelpedBy?.(url);
  };
  window.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      window.peerConnections.push(this);
      tell(configuration);
    }

    override setConfiguration(configuration?: RTCConfiguration): void {
      super.setConfiguration(configuration);
      tell(configuration);
    }
  };
}

export interface Received {
  /** Frames decoded, all pictures together. */
  readonly frames: number;
  /** How many voices carried energy. */
  readonly voices: number;
}

/** How many connections a page has made so far. */
export const connections = (page: Page): Promise<number> =>
  page.evaluate(() => window.peerConnections.length);

/** What a page has received so far, by the browser's own statistics, leaving out its first connections. */
export function received(page: Page, after = 0): Promise<Received> {
  return page.evaluate(async (after) => {
    let frames = 0;
    let voices = 0;
    for (const connection of window.peerConnections.slice(after)) {
      if (connection.connectionState === 'closed') continue;
      for (const report of (await connection.getStats()).values()) {
        if (report.type !== 'inbound-rtp') continue;
        if (report.kind === 'video') frames += report.framesDecoded ?? 0;
        if (report.kind === 'audio' && (report.totalAudioEnergy ?? 0) > 1e-6) voices += 1;
      }
    }
    return { frames, voices };
  }, after);
}

/** A fake microphone beeps once a second. */
const BEEP_MS = 1_500;

/** How many voices are heard now: a while is listened, for silence has no event. */
export function voicesNow(page: Page): Promise<number> {
  return page.evaluate(async (ms) => {
    const energies = async () => {
      const all = new Map<string, number>();
      for (const connection of window.peerConnections) {
        if (connection.connectionState === 'closed') continue;
        for (const report of (await connection.getStats()).values()) {
          if (report.type === 'inbound-rtp' && report.kind === 'audio') {
            all.set(report.id, report.totalAudioEnergy ?? 0);
          }
        }
      }
      return all;
    };
    const before = await energies();
    await new Promise((resolve) => setTimeout(resolve, ms));
    const after = await energies();
    return [...after].filter(([id, energy]) => energy - (before.get(id) ?? 0) > 1e-6).length;
  }, BEEP_MS);
}

/** The name of the microphone whose sound a page sends. */
export function microphoneSent(page: Page): Promise<string | undefined> {
  return page.evaluate(
    () =>
      window.peerConnections
        .flatMap((connection) => connection.getSenders())
        .find(({ track }) => track?.kind === 'audio')?.track?.label,
  );
}

/** Pictures that are on the page and move: wide enough to be seen, past their first moment, not paused. */
export function picturesShown(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      [...document.querySelectorAll('video')].filter(
        (video) => video.videoWidth > 0 && !video.paused && video.currentTime > 0 && video.clientWidth > 100,
      ).length,
  );
}

/** Clicks, and gives the milliseconds until the page has shown the first frame that came after the click. */
export async function firstFrame(page: Page, button: Locator): Promise<number> {
  const shown = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let clickedAt = 0;
        addEventListener('click', () => (clickedAt ||= performance.now()), { capture: true, once: true });
        const watched = new WeakSet<HTMLVideoElement>();
        const watch = () => {
          for (const video of document.querySelectorAll('video')) {
            if (watched.has(video) || clickedAt === 0) continue;
            watched.add(video);
            const look = (now: number, { receiveTime = 0 }: VideoFrameCallbackMetadata) => {
              if (receiveTime > clickedAt) resolve(now - clickedAt);
              else video.requestVideoFrameCallback(look);
            };
            video.requestVideoFrameCallback(look);
          }
        };
        new MutationObserver(watch).observe(document.documentElement, { childList: true, subtree: true });
      }),
  );
  await button.click();
  return shown;
}
