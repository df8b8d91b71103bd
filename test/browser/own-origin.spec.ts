import { expect, test } from './kit/fixtures.ts';
import { Visit } from './kit/visit.ts';

test('a visit fails when its browser turned to anybody but the school', async ({ browser, campus }) => {
  const school = await campus.school();
  const led = await Visit.open(browser, school.address);
  await led.page.goto('http://127.0.0.1:9/pixel.png').catch(() => {});
  await expect(led.close()).rejects.toThrow('http://127.0.0.1:9/pixel.png');

  const helped = await Visit.open(browser, school.address);
  await helped.page.goto('/');
  await helped.page.evaluate(() => {
    new RTCPeerConnection({ iceServers: [{ urls: 'stun:stun.example:3478' }] });
  });
  await expect(helped.close()).rejects.toThrow('stun:stun.example:3478');

  const home = await Visit.open(browser, school.address);
  await home.page.goto('/');
  await home.close();
});
