import type { ButtonHTMLAttributes, HTMLAttributes, ReactNode, Ref } from 'react';
import * as m from '../i18n/generated/messages.js';
import { Hand, type Icon, Microphone, MicrophoneLocked, MicrophoneOff } from '../icons/index.ts';
import { classes } from './classes.ts';
import { garmentOf } from './garments.ts';
import { initialsOf } from './initials.ts';
import { Menu, type MenuProps } from './Menu.tsx';
import styles from './Peg.module.css';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface PegMarks {
  /** The place in the line of raised hands, from 1. */
  readonly hand?: number;
  readonly floor?: boolean;
  readonly speaking?: boolean;
  readonly microphone?: 'muted' | 'locked';
  /** What they show just now. */
  readonly reaction?: { readonly icon: Icon; readonly word: string };
}

type Trigger = ButtonHTMLAttributes<HTMLButtonElement> & { readonly ref?: Ref<HTMLButtonElement> };

export interface PegProps {
  /** Chooses what hangs there: the person's id. */
  readonly id: string;
  readonly name: string;
  readonly here: boolean;
  /** The reader's own peg. */
  readonly you?: boolean;
  readonly marks?: PegMarks;
  /** Takes the place of the coat: a camera's picture. */
  readonly face?: ReactNode;
  /** Below the name, smaller: a role, a reason. */
  readonly note?: string;
  /** With it the peg is a button. */
  readonly trigger?: Trigger;
  /** With it the peg opens a menu. */
  readonly menu?: Omit<MenuProps, 'children'>;
}

/** One peg of the line; a bare hook is an absent pupil. */
export function Peg({ id, name, here, you = false, marks = {}, face, note, trigger, menu }: PegProps) {
  const content = (
    <>
      <span className={classes(styles.hanging, marks.speaking && styles.speaking)}>
        {face ?? <Drawing id={id} name={name} here={here} />}
        {here && <Marks {...marks} />}
      </span>
      <span className={styles.name}>{name}</span>
      {note && <span className={styles.note}> {note}</span>}
      <VisuallyHidden>{told(here, you, marks)}</VisuallyHidden>
    </>
  );
  const look = classes(styles.peg, !here && styles.absent, you && styles.you, marks.floor && styles.floor);
  const button = (given: Trigger) => (
    <button type="button" className={look} {...given}>
      {content}
    </button>
  );
  return (
    <li className={styles.place} data-peg={here ? undefined : id}>
      {menu ? (
        <Menu {...menu}>{button}</Menu>
      ) : trigger ? (
        button(trigger)
      ) : (
        <span className={look}>{content}</span>
      )}
    </li>
  );
}

/** The rail; its pegs wrap to more rails when there are many. */
export function PegLine({
  size = 'medium',
  ...rest
}: HTMLAttributes<HTMLUListElement> & { size?: 'tiny' | 'small' | 'medium' | 'large' }) {
  return <ul {...rest} className={classes(styles.line, styles[size], rest.className)} />;
}

function Drawing({ id, name, here }: Pick<PegProps, 'id' | 'name' | 'here'>) {
  const { outline, seams, initialsAt } = garmentOf(id);
  return (
    <svg viewBox="0 0 64 72" aria-hidden="true" className={styles.drawing}>
      <path className={styles.hook} d="M32 -2v8.6c0 5 7 4.6 6.8-.2" />
      {here && (
        <>
          <path className={styles.cloth} d={outline} />
          <path className={styles.seams} d={seams} />
          <text x="32" y={initialsAt} className={styles.initials}>
            {initialsOf(name)}
          </text>
        </>
      )}
    </svg>
  );
}

function Marks({ hand, floor, microphone, reaction }: PegMarks) {
  return (
    <span className={styles.marks} aria-hidden="true">
      {reaction && (
        <span className={styles.reaction}>
          <reaction.icon size={1.3} />
        </span>
      )}
      {hand !== undefined && (
        <span className={styles.hand}>
          <Hand size={1.1} />
          {hand}
        </span>
      )}
      {floor && (
        <span className={styles.open}>
          <Microphone size={1.1} />
        </span>
      )}
      {microphone && (
        <span className={styles.shut}>
          {microphone === 'locked' ? <MicrophoneLocked size={1.1} /> : <MicrophoneOff size={1.1} />}
        </span>
      )}
    </span>
  );
}

function told(here: boolean, you: boolean, { hand, floor, microphone, reaction }: PegMarks): string {
  return [
    you && m.kit_peg_you(),
    !here && m.kit_peg_absent(),
    hand !== undefined && m.kit_peg_hand({ place: hand }),
    floor && m.kit_peg_floor(),
    microphone === 'muted' && m.kit_peg_muted(),
    microphone === 'locked' && m.kit_peg_locked(),
    reaction?.word,
  ]
    .filter(Boolean)
    .map((words) => `, ${words}`)
    .join('');
}
