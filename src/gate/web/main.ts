import { Bell } from '#kit/web/ui/bell.ts';
import { Page } from './view/page.ts';
import type { Language } from './view/texts.ts';
import { type Ask, Board } from './waiting/board.ts';
import { Memory, type Store } from './waiting/memory.ts';
import { Pause } from './waiting/pause.ts';
import type { Shown } from './waiting/shown.ts';
import { Waiting } from './waiting/waiting.ts';

const LANGUAGE = 'preau.language';
/** The bell rings, and is heard, before the school opens. */
const RINGS_MS = 1_200;
const ANSWERS_WITHIN_MS = 10_000;

const store = openStore();
const bell = new Bell();
const clocks = { monotonic: () => performance.now(), wall: () => Date.now() };
const memory = new Memory(store, clocks.wall);
const pause = new Pause((callback, ms) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
});

let shown: Shown = { state: 'opening' };
let page = openPage();

const waiting = new Waiting({
  ask,
  board: new Board(ask, clocks, globalThis.crypto?.subtle),
  memory,
  pause,
  chance: Math.random,
  draw: (bytes) => crypto.getRandomValues(bytes),
  breathe: () => new Promise((resolve) => setTimeout(resolve)),
  show(next) {
    shown = next;
    page.show(next);
  },
});

// A page that slept, or lost its line, looks at once.
for (const event of ['pageshow', 'online', 'focus']) addEventListener(event, () => pause.wake());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') pause.wake();
});

void enter();

async function enter(): Promise<void> {
  await takeCard();
  await waiting.run();
  bell.ring();
  await new Promise((resolve) => setTimeout(resolve, RINGS_MS));
  const lesson = shown.state === 'entered' && shown.hold.kind === 'ticket' ? shown.hold.lesson : undefined;
  if (lesson !== undefined) location.replace(`/classe/${encodeURIComponent(lesson)}`);
  else if (location.pathname.startsWith('/gate')) location.replace('/');
  else location.reload();
}

/** A class card's QR code leads here with the card behind the `#`, which no server sees. */
async function takeCard(): Promise<void> {
  const [, card] = /^#carte=(.+)$/.exec(location.hash) ?? [];
  if (card === undefined) return;
  history.replaceState(null, '', location.pathname + location.search);
  await waiting.pay({ card });
}

function openPage(): Page {
  const root = document.getElementById('page');
  if (root === null) throw new Error('The page has no place to be.');
  const opened = new Page(root, language(), {
    choose: (person) => waiting.choose(person),
    payByCode: (code) => waiting.pay({ code }),
    allowBell: () => void bell.allow(),
    canSpeak: 'speechSynthesis' in globalThis,
    speak(text) {
      const spoken = new SpeechSynthesisUtterance(text);
      spoken.lang = language();
      speechSynthesis.cancel();
      speechSynthesis.speak(spoken);
    },
    changeLanguage() {
      store.setItem(LANGUAGE, language() === 'fr' ? 'en' : 'fr');
      page = openPage();
    },
  });
  opened.show(shown);
  return opened;
}

function language(): Language {
  const kept = store.getItem(LANGUAGE);
  if (kept === 'fr' || kept === 'en') return kept;
  return navigator.language.startsWith('fr') ? 'fr' : 'en';
}

async function ask(path: string, body?: object): ReturnType<Ask> {
  const abort = new AbortController();
  const late = setTimeout(() => abort.abort(), ANSWERS_WITHIN_MS);
  try {
    const response = await fetch(path, {
      credentials: 'same-origin',
      signal: abort.signal,
      ...(body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  } finally {
    clearTimeout(late);
  }
}

/** A browser that keeps nothing keeps the place for as long as the page is open. */
function openStore(): Store {
  try {
    localStorage.getItem(LANGUAGE);
    return localStorage;
  } catch {
    const kept = new Map<string, string>();
    return {
      getItem: (key) => kept.get(key) ?? null,
      setItem: (key, value) => void kept.set(key, value),
      removeItem: (key) => void kept.delete(key),
    };
  }
}
