import { ask } from './browser/ask.ts';
import { breathe } from './browser/breathe.ts';
import { browserStore } from './browser/store.ts';
import { Page } from './view/page.ts';
import { type Language, languageOf } from './view/texts.ts';
import { Board } from './waiting/board.ts';
import { ENTERED, Memory } from './waiting/memory.ts';
import { Pause } from './waiting/pause.ts';
import type { Shown } from './waiting/shown.ts';
import { Waiting } from './waiting/waiting.ts';

const LANGUAGE = 'preau.language';
/** The bell rings, and is heard, before the school opens. */
const RINGS_MS = 1_200;
/** The marelle and what has become old are looked at so often. */
const LOOKS_EACH_MS = 5_000;

const store = browserStore();
const clocks = { monotonic: () => performance.now(), wall: () => Date.now() };
const memory = new Memory(store, clocks.wall);
const board = new Board(ask, clocks, globalThis.crypto?.subtle);
const pause = new Pause((callback, ms) => {
  const timer = setTimeout(callback, ms);
  return () => clearTimeout(timer);
});

for (const name of ['theme', 'reading']) {
  const chosen = store.getItem(`preau.${name}`);
  if (chosen !== null) document.documentElement.dataset[name] = chosen;
}

let language: Language = languageOf([store.getItem(LANGUAGE), ...navigator.languages]);
let shown: Shown = { state: 'opening' };

const page = new Page(document.getElementById('page') ?? document.body, {
  choose: (person) => waiting.choose(person),
  askWho: () => waiting.askWho(),
  comeBackIn: () => waiting.comeBackIn(),
  payByCode: (code) => waiting.pay({ code }),
  changeLanguage() {
    language = language === 'fr' ? 'en' : 'fr';
    store.setItem(LANGUAGE, language);
    page.speak(language);
    show(shown);
  },
});

const waiting = new Waiting({
  ask,
  board,
  memory,
  pause,
  chance: Math.random,
  draw: (bytes) => crypto.getRandomValues(bytes),
  breathe,
  show,
  tell: (code) => page.tell(code),
});

// A page that slept, or lost its line, looks at once; and what it shows may be old by then.
for (const event of ['pageshow', 'online', 'focus']) addEventListener(event, wake);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') wake();
});
setInterval(() => show(shown), LOOKS_EACH_MS);
// Another tab of this browser went in: its entry is this one's too.
addEventListener('storage', ({ key, newValue }) => {
  if (key === ENTERED && newValue !== null) leave();
});

page.speak(language);
takeCard();
void waiting.run().then(async (hold) => {
  page.ring();
  await new Promise((resolve) => setTimeout(resolve, RINGS_MS));
  leave(hold.kind === 'ticket' ? hold.lesson : undefined);
});

function show(next: Shown): void {
  shown = next;
  page.show(next, board.now());
}

function wake(): void {
  show(shown);
  pause.wake();
}

/** A class card's QR code leads here with the card behind the `#`, which no server sees. */
function takeCard(): void {
  const [, card] = /^#carte=(.+)$/.exec(location.hash) ?? [];
  if (card === undefined) return;
  history.replaceState(null, '', location.pathname + location.search);
  memory.keepCard(card);
}

/** To the page that was asked for, in whose place this one stands. */
function leave(lesson?: string): void {
  if (lesson !== undefined) location.replace(`/classe/${encodeURIComponent(lesson)}`);
  else if (location.pathname.startsWith('/gate')) location.replace('/');
  else location.reload();
}
