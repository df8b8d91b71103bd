import type { Platform } from '#kit/web/platform.ts';
import { classes } from '#kit/web/ui/classes.ts';
import styles from './Door.module.css';

interface DoorProps {
  readonly platform: Platform;
  readonly name: string;
  readonly ages: string;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** A door of the yard, as tall as those who go through it. */
export function Door({ platform, name, ages, open, onOpen }: DoorProps) {
  const { frame, leaf, inside } = drawings[platform];
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        onClick={onOpen}
        className={classes(styles.door, open && styles.open)}
      >
        <svg viewBox="8 8 144 202" aria-hidden="true" className={styles.drawing}>
          <path d={inside} className={styles.inside} />
          <g className={styles.leaf}>
            <path d={inside} className={styles.wood} />
            <path d={leaf} className={styles.joints} />
          </g>
          <path d={frame} className={styles.frame} />
        </svg>
        <span className={styles.name}>{name}</span> <span className={styles.ages}>{ages}</span>
      </button>
    </div>
  );
}

interface Drawing {
  /** The opening, filled by the light when the door is open. */
  readonly inside: string;
  readonly leaf: string;
  readonly frame: string;
}

const drawings: Record<Platform, Drawing> = {
  /** Round, low, of planks, with a round window. */
  ecole: {
    inside: 'M36 206V134c0-26 19-46 44-46s44 20 44 46v72Z',
    leaf: 'M58 95v110.5M80 89v31.5M80 149.5v56M102 95.5v110M80 149.4a14.4 14.4 0 1 0-.2-28.8 14.4 14.4 0 0 0 .2 28.8M112.5 163v13',
    frame:
      'M27.5 207.5c-.4-26 .2-49-.2-74.5C27.7 101.5 50.5 79.5 80 79.3s52.6 22 52.7 53.7c-.3 25 .3 49-.1 74.5M14 207.8c44-1 88 .6 132-.4M80 79.3v11',
  },
  /** Two leaves with panes, a flat lintel, bars to push. */
  college: {
    inside: 'M30 206V70h100v136Z',
    leaf: 'M80 70.5v135M39.5 81h31v52h-31ZM89.5 81h31v52h-31ZM55 81.5v51M105 81.5v51M39 155.5l31.5-.5M89.5 155l31.5.4M39.5 169v26.5h31V169ZM89.5 169v26.5h31V169Z',
    frame:
      'M22 207.5c.4-48-.3-97 .1-144.7M138.2 207.5c-.5-48 .2-97-.2-144.9M13.5 62.3c44.5-.8 88.5.6 133-.3M15 50.5l130 .3M13.5 62c.3-4 .8-8 1.6-11.5M146.5 62c-.2-4-.8-8-1.5-11.2M12 207.7c45.5-.8 90.5.5 136-.2',
  },
  /** Tall, with a fanlight and a moulded surround. */
  lycee: {
    inside: 'M36 206V58h88v148Z',
    leaf: 'M80 58.5v147M45.5 70v54h25V70ZM89.5 70v54h25V70ZM45.5 137v58.5h25V137ZM89.5 137v58.5h25V137ZM74.5 131v8M85.5 131v8',
    frame:
      'M28 207.5c.3-50-.2-100 .1-150M132 207.5c-.3-50 .2-100 0-150M20 56.5c40-.6 80 .5 120-.1M28.5 56C30 33 51 15.5 80 15.3S130 33 131.5 56M80 16v40M80 55.5 48 26.5M80 55.5l32-29M16 207.6c43-.7 86 .5 128-.1',
  },
};
