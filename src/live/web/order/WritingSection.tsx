import * as m from '#kit/web/i18n/generated/messages.js';
import { Switch } from '#kit/web/ui/Switch.tsx';
import { useClassState, useSend } from '../classroom/here.ts';
import { Section } from '../panel/Section.tsx';
import styles from './Order.module.css';

/** How pupils write: read before it is shown, links, and among themselves where the school has that at all. */
export function WritingSection() {
  const send = useSend();
  const { chat } = useClassState();
  return (
    <Section title={m.live_writing()}>
      <ul className={styles.switches}>
        <li>
          <Switch checked={chat.moderated} onChange={(on) => void send({ type: 'chat.moderate', on })}>
            {m.live_writing_moderated()}
          </Switch>
        </li>
        <li>
          <Switch checked={chat.links} onChange={(open) => void send({ type: 'chat.links', open })}>
            {m.live_writing_links()}
          </Switch>
        </li>
        {!chat.peersForbidden && (
          <li>
            <Switch checked={chat.peers} onChange={(open) => void send({ type: 'chat.peers', open })}>
              {m.live_writing_peers()}
            </Switch>
          </li>
        )}
      </ul>
    </Section>
  );
}
