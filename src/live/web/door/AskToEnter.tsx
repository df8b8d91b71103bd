import { type FormEvent, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Button } from '#kit/web/ui/Button.tsx';
import { TextField } from '#kit/web/ui/TextField.tsx';
import { useHere, useSend } from '../classroom/here.ts';
import { useVoice } from '../classroom/voice.ts';
import { Doorway } from './Doorway.tsx';
import { RefusalNotice } from './RefusalNotice.tsx';

const KEY = 'preau.visitor-name';
const LONGEST_NAME = 60;

/** For who is not on the roster, or was sent out: a name, and the teacher decides. */
export function AskToEnter({ ejected }: { readonly ejected: boolean }) {
  const voice = useVoice();
  return (
    <Doorway
      title={ejected ? m.live_ejected_title({ voice }) : m.live_ask_title({ voice })}
      step={{ at: 1, of: 4 }}
    >
      <p>{ejected ? m.live_ejected_text({ voice }) : m.live_ask_text()}</p>
      <AskForm />
    </Doorway>
  );
}

export function AskForm() {
  const voice = useVoice();
  const { session, ownName } = useHere();
  const send = useSend();
  const [name, setName] = useState(() => ownName ?? localStorage.getItem(KEY) ?? '');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);

  const ask = async (event: FormEvent) => {
    event.preventDefault();
    const trimmed = name.trim().slice(0, LONGEST_NAME);
    setMissing(trimmed === '');
    if (trimmed === '' || busy) return;
    if (ownName === null) localStorage.setItem(KEY, trimmed);
    session.refusal.set(null);
    setBusy(true);
    await send({ type: 'lobby.ask', name: trimmed });
    setBusy(false);
  };

  return (
    <form onSubmit={ask}>
      {ownName === null && (
        <TextField
          label={m.live_ask_name({ voice })}
          hint={m.live_ask_name_hint()}
          error={missing ? m.live_ask_name_missing({ voice }) : undefined}
          value={name}
          maxLength={LONGEST_NAME}
          autoComplete="name"
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <RefusalNotice />
      <div>
        <Button kind="primary" size="large" type="submit" busy={busy}>
          {m.live_ask_send()}
        </Button>
      </div>
    </form>
  );
}
