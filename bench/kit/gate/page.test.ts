import { expect, it } from 'vitest';
import { filesOf } from './page.ts';

it('a page loads itself, its scripts and its styles, each once', () => {
  const html = `<link rel="modulepreload" href="/gate/assets/a.js"><script src="/gate/assets/a.js"></script>
    <link href="/gate/assets/b.css" rel="stylesheet"><link rel="icon" href="data:,"><a href="/cours/">…</a>`;
  expect(filesOf(html)).toEqual(['/gate/index.html', '/gate/assets/a.js', '/gate/assets/b.css']);
});
