import type { MemberId } from '../ids.ts';

export type MediaEvent =
  | { readonly type: 'media.changed'; readonly up: boolean }
  | { readonly type: 'cameras.changed'; readonly open: boolean }
  | { readonly type: 'camera.allowed'; readonly member: MemberId; readonly allowed: boolean }
  | { readonly type: 'screen.allowed'; readonly member: MemberId; readonly allowed: boolean }
  /** Silences once; the member may speak again by their own hand. */
  | { readonly type: 'mic.muted'; readonly member: MemberId }
  | { readonly type: 'mic.all-muted' }
  /** Takes the microphone away until it is unlocked. */
  | { readonly type: 'mic.locked'; readonly member: MemberId; readonly locked: boolean };
