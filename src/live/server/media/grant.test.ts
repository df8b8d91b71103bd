import { TokenVerifier, TrackSource } from 'livekit-server-sdk';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../model/ids.ts';
import type { MediaPermissions } from '../../model/media/permissions.ts';
import { enginePermission, engineToken, heldBy, samePermission } from './grant.ts';
import type { RoomName } from './rooms.ts';

const listener: MediaPermissions = {
  join: true,
  microphone: false,
  camera: false,
  screen: false,
  subscribe: true,
  publishData: false,
};

describe('what the engine is told', () => {
  it('forbids publishing altogether to who has no source, since an empty list would mean all', () => {
    expect(enginePermission(listener)).toEqual({
      canSubscribe: true,
      canPublish: false,
      canPublishSources: [],
      canPublishData: false,
    });
  });

  it('names each source that is allowed, a shared screen with its sound', () => {
    const { canPublishSources } = enginePermission({ ...listener, microphone: true, screen: true });
    expect(canPublishSources).toEqual([
      TrackSource.MICROPHONE,
      TrackSource.SCREEN_SHARE,
      TrackSource.SCREEN_SHARE_AUDIO,
    ]);
  });

  it('is read back as the rights that it gives', () => {
    const speaks = { ...listener, microphone: true, screen: true, publishData: true };
    expect(heldBy(enginePermission(listener))).toEqual(new Set());
    expect(heldBy(enginePermission(speaks))).toEqual(new Set(['microphone', 'screen', 'publishData']));
    expect(heldBy({ canPublish: true, canPublishSources: [] })).toEqual(
      new Set(['microphone', 'camera', 'screen']),
    );
  });

  it('is compared whatever the order of the sources', () => {
    const wanted = enginePermission({ ...listener, microphone: true, camera: true });
    const reversed = { ...wanted, canPublishSources: wanted.canPublishSources.toReversed() };
    expect(samePermission(reversed, wanted)).toBe(true);
    expect(samePermission({ ...wanted, canPublishSources: [TrackSource.CAMERA] }, wanted)).toBe(false);
    expect(samePermission({ ...wanted, canPublishData: true }, wanted)).toBe(false);
  });

  it('fits into a token for one room and one identity, good for a minute', async () => {
    const config = { url: 'http://127.0.0.1:1', key: 'k', secret: 's'.repeat(32) };
    const token = await engineToken(config, 'c1' as RoomName, 'p1' as MemberId, listener);
    const claims = await new TokenVerifier(config.key, config.secret).verify(token);
    expect(claims.sub).toBe('p1');
    expect(claims.video).toMatchObject({
      roomJoin: true,
      room: 'c1',
      canPublish: false,
      canPublishData: false,
    });
    expect(Number(claims.exp) - Number(claims.nbf)).toBe(60);
  });
});
