import { useEffect } from 'react';
import type { ClientCommand, CommandOf } from '../model/command.ts';
import type { ClassroomId, MemberId } from '../model/ids.ts';
import { type Begun, nothingBegun } from './begun.ts';
import { Drafts } from './board/drafts.ts';
import { Comfort } from './comfort.ts';
import { KeptInTab } from './kept.ts';
import { Lasting, type Living } from './lasting.ts';
import { ClassLog } from './log/class-log.ts';
import type { Answer } from './log/outbox.ts';
import { ClassMedia } from './media/class-media.ts';
import { StaffRecording } from './recording/staff-recording.ts';
import { Store } from './store.ts';

/** One member in one class, in this tab: the log, and the media that follow it. */
export class ClassSession implements Living {
  readonly log: ClassLog;
  readonly media: ClassMedia;
  readonly comfort: Comfort;
  readonly drafts: Drafts;
  readonly recording: StaffRecording;
  readonly begun = new Store<Begun>(nothingBegun);
  /** The code of the last refusal, until it is read. */
  readonly refusal = new Store<string | null>(null);
  /** Whom this tab sent out last, while it can still be taken back with one press. */
  readonly sentOut = new Store<CommandOf<'eject' | 'ban' | 'disturb'> | null>(null);
  /** This device could not keep what it recorded, until that is read. */
  readonly recordingLost = new Store(false);
  #quit: () => void = () => {};

  constructor(classroom: ClassroomId, member: MemberId) {
    this.log = new ClassLog(classroom, member);
    this.media = new ClassMedia(classroom, member);
    this.comfort = new Comfort(this.media);
    this.drafts = new Drafts(this.log, new KeptInTab(`drafts.${classroom}.${member}`));
    this.recording = new StaffRecording(
      classroom,
      member,
      () => this.media.listened(),
      () => this.#endRecording(),
    );
  }

  start(): void {
    const unsubscribe = this.log.view.subscribe(() => this.#follow());
    const wake = () => !document.hidden && this.#wake();
    const sound = () => this.media.view.get().silenced && void this.media.allowSound();
    window.addEventListener('online', wake);
    document.addEventListener('visibilitychange', wake);
    document.addEventListener('pointerdown', sound);
    document.addEventListener('keydown', sound);
    this.#quit = () => {
      unsubscribe();
      window.removeEventListener('online', wake);
      document.removeEventListener('visibilitychange', wake);
      document.removeEventListener('pointerdown', sound);
      document.removeEventListener('keydown', sound);
    };
    this.comfort.start();
    this.recording.start();
    this.log.start();
    for (const answer of this.log.outbox.resume()) void answer.then((given) => this.#accepted(given));
    this.drafts.resume();
  }

  stop(): void {
    this.#quit();
    this.recording.stop();
    this.drafts.stop();
    this.comfort.stop();
    this.media.stop();
    this.log.stop();
  }

  /** True when the school accepted; a refusal is kept for the page to tell, until something else is done. */
  async send(command: ClientCommand): Promise<boolean> {
    this.refusal.set(null);
    return this.#accepted(await this.log.send(command));
  }

  #accepted(answer: Answer): boolean {
    if ('refused' in answer) this.refusal.set(answer.refused);
    return !('refused' in answer);
  }

  /** Nobody is to take for recorded what is not. */
  #endRecording(): void {
    this.recordingLost.set(true);
    void this.log.send({ type: 'recording.stop' });
  }

  #follow(): void {
    const { link, state } = this.log.view.get();
    this.media.follow(link.kind === 'stopped' ? null : state);
    this.recording.follow(link.kind === 'stopped' ? null : state);
  }

  #wake(): void {
    this.log.wake();
    this.media.wake();
  }
}

const sessions = new Lasting<ClassSession>();

export function useClassSession(classroom: ClassroomId, member: MemberId): ClassSession {
  const key = `${classroom} ${member}`;
  const session = sessions.get(key, () => new ClassSession(classroom, member));
  useEffect(() => sessions.hold(key), [key]);
  return session;
}
