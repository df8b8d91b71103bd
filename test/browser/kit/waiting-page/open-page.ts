import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { KEPT_PASSES } from '#gate/model/kept-passes.ts';
import type { GateStub } from './gate-stub.ts';

export interface OpenedPage {
  readonly page: Page;
  /** Errors of scripts, and whatever the content security policy held back. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

/** A browser before the gate, with what it has kept of passes; it notes all that is said aloud. */
export async function openPage(
  browser: Browser,
  gate: GateStub,
  kept: string,
  options: BrowserContextOptions,
): Promise<OpenedPage> {
  const context = await browser.newContext({ baseURL: gate.origin, ...options });
  await context.addInitScript(keepOnce, [KEPT_PASSES, kept] as const);
  await context.addInitScript(noteWhatIsSpoken);
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(String(error.error())));
  context.on('console', (message) => {
    const text = message.text();
    if (message.type() === 'error' && !text.startsWith('Failed to load resource')) complaints.push(text);
  });
  return { page: await context.newPage(), complaints, close: () => context.close() };
}

function keepOnce([key, value]: readonly [string, string]): void {
  if (location.protocol === 'http:' && localStorage.getItem(key) === null) localStorage.setItem(key, value);
}

/** As a screen reader hears a polite region: each change of its text. */
function noteWhatIsSpoken(): void {
  const spoken: string[] = [];
  Object.assign(window, { spoken });
  const listen = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      if (element?.matches('.unseen[aria-live=polite]')) spoken.push(element.textContent ?? '');
    }
  });
  listen.observe(document, { subtree: true, childList: true, characterData: true });
}
