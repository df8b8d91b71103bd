import { call as callRoute } from '#kit/web/api.ts';
import { askToSend, requestMediaToken } from '../../model/contract.ts';
import { groupOf } from '../../model/groups/select.ts';
import type { ClassroomId, MemberId } from '../../model/ids.ts';
import { type MediaRight, mediaRights, permissionsOf } from '../../model/media/permissions.ts';
import { isStaff } from '../../model/standing.ts';
import type { ClassState } from '../../model/state.ts';
import { announceSound } from '../devices/audio-session.ts';
import { blur, wantsBlur } from '../devices/blur.ts';
import type { Listened } from '../sound/listening.ts';
import { Store } from '../store.ts';
import { Asking } from './asking.ts';
import { Call } from './call.ts';
import { type DeviceChoice, readDeviceChoice } from './device-choice.ts';
import { loadLiveKit } from './livekit.ts';
import { MediaRoom } from './media-room.ts';
import { type MediaView, nothingYet, viewOf } from './media-view.ts';
import { Passing } from './passing.ts';
import type { Aim, Aims } from './publisher.ts';
import { RememberedWishes } from './remembered.ts';
import { isWanted, type SourceName } from './source.ts';
import { firstWishes, followClass, type Grant, grantOf, type Wishes } from './wishes.ts';

/**
 * All that is seen and heard of one class in this tab, and all that the tab sends. It follows the class log:
 * what the log grants and the person wishes is sent, and nothing else.
 */
export class ClassMedia {
  readonly view = new Store<MediaView>(nothingYet);
  readonly passing = new Passing();
  /** Called when the browser cannot keep up with its camera. */
  onConstrained: () => void = () => {};
  readonly #member: MemberId;
  readonly #call: Call;
  readonly #asking: Asking;
  readonly #remembered: RememberedWishes;
  #loading: Promise<MediaRoom> | null = null;
  #room: MediaRoom | null = null;
  #state: ClassState | null = null;
  #wishes: Wishes | null;
  #screen: MediaStream | null = null;
  #atDoor = false;
  #spared = false;
  /** Something was told that is not kept: the right to it is wanted until it is there. */
  #tells = false;
  /** What the microphone was before it was opened for as long as a key is held. */
  #beforeTalk: Wishes['microphone'] | null = null;

  constructor(classroom: ClassroomId, member: MemberId) {
    this.#member = member;
    this.#remembered = new RememberedWishes(`${classroom}.${member}`);
    this.#wishes = this.#remembered.read();
    this.#call = new Call({
      room: async () => (await this.#load()).room,
      ticket: () => callRoute(requestMediaToken, { params: { classroom } }),
      takesOver: () => this.#wishes !== null,
    });
    this.#asking = new Asking((rights) => callRoute(askToSend, { params: { classroom }, body: { rights } }));
    this.passing.onKept = () => this.#told();
    this.#call.link.subscribe(() => this.#refresh());
  }

  /** While the person still looks at the device check, the line is opened; nothing passes on it yet. */
  prepare(): void {
    this.#atDoor = true;
    this.#load().catch(() => {});
    this.#refresh();
  }

  enter(choice: DeviceChoice): void {
    if (!this.#state) return;
    const { microphoneOn, cameraOn } = choice;
    this.#room?.prefer(choice);
    const staff = isStaff(this.#state, this.#member);
    const chosen = { microphone: microphoneOn, camera: cameraOn };
    this.#wish(firstWishes(chosen, staff, grantOf(this.#state, this.#member)));
    this.#call.rejoin();
  }

  /** Out by one's own will: the next time begins with the device check. */
  leave(): void {
    this.#wishes = null;
    this.#remembered.write(null);
    this.stop();
  }

  /** The page is left: devices go dark, and the wishes stay for its return. */
  stop(): void {
    this.#state = null;
    this.#atDoor = false;
    this.#endScreen();
    this.#refresh();
  }

  follow(state: ClassState | null): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#refresh();
  }

  toggle(name: 'microphone' | 'camera'): void {
    const wishes = this.#wishes;
    if (!wishes) return;
    if (this.view.get().sources[name].kind === 'failed') this.#room?.publisher.retry();
    else if (name === 'camera') this.#wish({ ...wishes, camera: !wishes.camera });
    else this.#wish({ ...wishes, microphone: wishes.microphone === 'on' ? 'off' : 'on' });
  }

  /** Opens the microphone for as long as a key is held; a mute that comes meanwhile stands. */
  talk(on: boolean): void {
    const wishes = this.#wishes;
    if (!wishes) return;
    if (on && this.view.get().sources.microphone.kind === 'off') {
      this.#beforeTalk = wishes.microphone;
      this.#wish({ ...wishes, microphone: 'on' });
    } else if (!on && this.#beforeTalk) {
      const before = this.#beforeTalk;
      this.#beforeTalk = null;
      if (wishes.microphone === 'on') this.#wish({ ...wishes, microphone: before });
    }
  }

  /** What can be listened to on this device. */
  listened(): Listened {
    const room = this.#room;
    return {
      microphone: this.#wishes ? (room?.publisher.track('microphone')?.mediaStreamTrack ?? null) : null,
      sending: room?.publisher.sending('microphone') ?? false,
      voices: room?.hearing.tracks() ?? [],
    };
  }

  /** Asks for small pictures, and sends one: the device cannot bear more. */
  spare(spared: boolean): void {
    this.#spared = spared;
    this.#room?.spare(spared);
  }

  /** The camera's own picture, while it is open. */
  camera(): MediaStreamTrack | null {
    return this.#room?.publisher.track('camera')?.mediaStreamTrack ?? null;
  }

  /** Only from a click or a key: the browser then asks which screen. */
  async shareScreen(): Promise<void> {
    const stream = await navigator.mediaDevices
      ?.getDisplayMedia({ video: { frameRate: 8 }, audio: true })
      .catch(() => null);
    if (!stream) return;
    this.#endScreen();
    this.#screen = stream;
    // Who has left while the browser asked shares nothing.
    if (!this.#state || !this.#wishes) return this.#endScreen();
    stream.getVideoTracks()[0]?.addEventListener('ended', () => this.stopSharing());
    this.#wish({ ...this.#wishes, screen: true });
  }

  stopSharing(): void {
    this.#endScreen();
    if (this.#wishes) this.#wish({ ...this.#wishes, screen: false });
  }

  async allowSound(): Promise<void> {
    await this.#room?.hearing.allow();
  }

  async chooseDevices(devices: DeviceChoice): Promise<void> {
    await this.#room?.chooseDevices(devices);
    this.#room?.publisher.retry();
  }

  rejoin(): void {
    this.#call.rejoin();
  }

  wake(): void {
    this.#call.wake();
    this.#room?.hearing.resume();
  }

  #wish(wishes: Wishes): void {
    this.#wishes = wishes;
    this.#refresh();
  }

  /** Brings everything to what the class grants and the person wishes, and shows it. */
  #refresh(): void {
    const state = this.#state;
    if (!state || !this.#wishes) {
      this.#asking.need([]);
      this.#call.want(this.#atDoor && this.#mayJoin(), state && groupOf(state, this.#member));
      this.#room?.publisher.aim(nothing);
      this.#room?.close();
      this.view.set(nothingYet);
      return;
    }
    const grant = grantOf(state, this.#member);
    this.#wishes = followClass(this.#wishes, grant);
    if (!this.#wishes.screen) this.#endScreen();
    this.#remembered.write(this.#wishes);
    this.#call.want(this.#mayJoin(), grant.group);
    announceSound(this.#wishes.microphone !== 'off');
    this.#room?.open();
    this.#asking.need(this.#missing(state, this.#wishes));
    this.#room?.publisher.aim(this.#aims(grant, this.#wishes));
    this.view.set(viewOf(this.#room, this.#call.link.get(), grant, this.#wishes));
  }

  #mayJoin(): boolean {
    const state = this.#state;
    if (!state?.media.up || state.session?.phase === 'closed') return false;
    return permissionsOf(state, this.#member).join;
  }

  /** What the class allows and is to be sent, and the engine does not take yet. */
  #missing(state: ClassState, wishes: Wishes): MediaRight[] {
    const room = this.#room;
    if (!room || this.#call.link.get().kind !== 'live') return [];
    if (room.permits('publishData')) this.#tells = false;
    const allowed = permissionsOf(state, this.#member);
    const wanted = (right: MediaRight) => (right === 'publishData' ? this.#tells : isWanted(right, wishes));
    return mediaRights.filter((right) => allowed[right] && wanted(right) && !room.permits(right));
  }

  #told(): void {
    if (this.#tells) return;
    this.#tells = true;
    this.#refresh();
  }

  #aims(grant: Grant, wishes: Wishes): Aims {
    const aim = (name: SourceName): Aim => {
      if (!grant[name]) return 'drop';
      if (!isWanted(name, wishes)) return 'hold';
      return this.#room?.permits(name) ? 'send' : 'hold';
    };
    return { microphone: aim('microphone'), camera: aim('camera'), screen: aim('screen') };
  }

  #load(): Promise<MediaRoom> {
    this.#loading ??= this.#create().catch((error: unknown) => {
      this.#loading = null;
      throw error;
    });
    return this.#loading;
  }

  async #create(): Promise<MediaRoom> {
    const livekit = await loadLiveKit();
    this.#room = new MediaRoom({
      livekit,
      staff: this.#state !== null && isStaff(this.#state, this.#member),
      devices: readDeviceChoice(),
      screen: () => this.#screen,
      changed: () => this.#refresh(),
      constrained: () => this.onConstrained(),
      opened: (name, track) => name === 'camera' && wantsBlur() && void blur(track, true),
      closed: (name) => this.#closed(name),
    });
    this.#room.spare(this.#spared);
    this.passing.through(this.#room.room);
    return this.#room;
  }

  #closed(name: 'microphone' | 'camera'): void {
    if (!this.#wishes) return;
    this.#wish({ ...this.#wishes, ...(name === 'camera' ? { camera: false } : { microphone: 'ready' }) });
  }

  #endScreen(): void {
    for (const track of this.#screen?.getTracks() ?? []) track.stop();
    this.#screen = null;
  }
}

const nothing: Aims = { microphone: 'drop', camera: 'drop', screen: 'drop' };
