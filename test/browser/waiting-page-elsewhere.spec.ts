import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { openFirefox } from './kit/other-browsers/firefox.ts';
import { openWebKit } from './kit/other-browsers/webkit.ts';
import { GateStub } from './kit/waiting-page/gate-stub.ts';

const HEADLINE = `document.querySelector('h1').textContent`;
const DRAWN = 'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(1))))';

const others = [
  ['Firefox', openFirefox],
  ['WebKit', openWebKit],
] as const;

for (const [name, open] of others) {
  test(`[G12] in ${name} too one sees when, is called, and enters without doing anything`, async () => {
    const isMissing = open === undefined;
    test.skip(
      isMissing && process.env.CI === undefined,
      `${name}, or what drives it, is not installed here.`,
    );
    if (isMissing) throw new Error(`${name} is not installed.`);
    await using gate = await GateStub.open();
    await using browser = await open();
    const waits = gate.next('/gate/census');
    await browser.open(`${gate.origin}/ecole`);
    await waits;
    expect(await browser.evaluate(HEADLINE), browser.name).toMatch(/\d[\u00a0:]/);
    expect(await browser.evaluate('typeof crypto.subtle')).toBe('object');
    await browser.evaluate(DRAWN);
    await writeFile(test.info().outputPath(`waiting-${name}.png`), await browser.screenshot());
    const inside = gate.next('/seen.png');
    gate.callAll();
    await inside;
    expect(await browser.evaluate(HEADLINE)).toBe('Te voilà dans l’école');
    expect(await browser.evaluate('location.pathname')).toBe('/ecole');
    expect(gate.asks('/gate/enter')).toHaveLength(1);
  });
}
