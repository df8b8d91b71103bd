import { useEffect, useSyncExternalStore } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Arrow, Speaker } from '#kit/web/icons/index.ts';
import { Button } from '#kit/web/ui/Button.tsx';
import type { Utterance } from '../../model/course.ts';
import { Again, Halt, Pause } from '../icons.ts';
import type { Reader, Reading } from './reader.ts';
import styles from './VoiceBar.module.css';

interface VoiceBarProps {
  readonly reader: Reader;
  /** Names what is read, once in the page. */
  readonly owner: string;
  readonly speech: readonly Utterance[];
  /** What the button reads, for who cannot see where it stands. */
  readonly label: string;
  /** The block being said, or none. */
  readonly onBlock: (block: number | undefined) => void;
}

/** « Écouter »; then pause, once more, stop. */
export function VoiceBar({ reader, owner, speech, label, onBlock }: VoiceBarProps) {
  const reading = useSyncExternalStore(reader.subscribe, reader.reading);
  const block = blockOf(reading, owner);
  useEffect(() => onBlock(block), [block, onBlock]);

  const status = block === undefined || reading.status === 'quiet' ? 'quiet' : reading.status;

  return (
    <div className={styles.bar}>
      <FirstButton
        status={status}
        label={label}
        reader={reader}
        onListen={() => reader.read(owner, speech)}
      />
      {status !== 'quiet' && (
        <>
          <Button icon={Again} onClick={reader.again}>
            {m.library_again()}
          </Button>
          <Button icon={Halt} onClick={reader.stop}>
            {m.library_stop()}
          </Button>
        </>
      )}
    </div>
  );
}

interface FirstButtonProps {
  readonly status: Reading['status'];
  readonly label: string;
  readonly reader: Reader;
  readonly onListen: () => void;
}

/** One button through listening, pausing and going on, so that it keeps the focus. */
function FirstButton({ status, label, reader, onListen }: FirstButtonProps) {
  const { icon, words, act } = {
    quiet: { icon: Speaker, words: m.library_listen(), act: onListen },
    saying: { icon: Pause, words: m.library_pause(), act: reader.rest },
    resting: { icon: Arrow, words: m.library_go_on(), act: reader.goOn },
  }[status];
  return (
    <Button
      icon={icon}
      kind={status === 'resting' ? 'primary' : 'quiet'}
      aria-label={status === 'quiet' ? m.library_listen_to({ title: label }) : words}
      onClick={act}
    >
      {words}
    </Button>
  );
}

const blockOf = (reading: Reading, owner: string): number | undefined =>
  reading.status !== 'quiet' && reading.owner === owner ? reading.block : undefined;
