import * as m from '#kit/web/i18n/generated/messages.js';
import { Waiting } from '#kit/web/ui/Waiting.tsx';

export function WaitingPage() {
  return (
    <main>
      <Waiting>{m.live_coming_in()}</Waiting>
    </main>
  );
}
