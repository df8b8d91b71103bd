import type { Instant } from '#kit/model/clock.ts';
import * as m from '#kit/web/i18n/generated/messages.js';
import { currentLocale } from '#kit/web/i18n/locale.ts';
import { IconButton } from '#kit/web/ui/IconButton.tsx';
import { Segmented } from '#kit/web/ui/Segmented.tsx';
import { Pause, Play } from '../icons.ts';
import { useStore } from '../store.ts';
import { clockOf } from './clock-of.ts';
import { type Player, RATES } from './player.ts';
import styles from './Replay.module.css';

interface ControlsProps {
  readonly player: Player;
  readonly span: { readonly from: Instant; readonly to: Instant };
}

const STEP_MS = 1_000;

/** A step past the last whole one is the end itself: else it could not be reached. */
const lastStep = (ms: number): number => Math.ceil(ms / STEP_MS) * STEP_MS;

/** The slider would round by itself, and when it is left say where it then stands, as if somebody had moved it. */
const stepAt = (ms: number, of: number): number =>
  ms >= of ? lastStep(of) : Math.floor(ms / STEP_MS) * STEP_MS;

/** Play, where in the lesson, and how fast. */
export function Controls({ player, span: { from, to } }: ControlsProps) {
  const { at, playing, rate } = useStore(player.view, (view) => view);
  const moment = m.live_replay_moment({ at: clockOf(at - from), of: clockOf(to - from) });
  return (
    <div className={styles.controls}>
      <IconButton
        icon={playing ? Pause : Play}
        label={playing ? m.live_replay_pause() : m.live_replay_play()}
        worded
        onClick={() => player.toggle()}
      />
      <input
        type="range"
        min={0}
        max={lastStep(to - from)}
        step={STEP_MS}
        value={stepAt(at - from, to - from)}
        aria-label={m.live_replay_where()}
        aria-valuetext={moment}
        onChange={(event) => player.seek(from + Number(event.target.value))}
      />
      <span className={styles.moment} aria-hidden>
        {moment}
      </span>
      <Segmented
        label={m.live_replay_speed()}
        value={String(rate)}
        options={RATES.map((one) => ({
          value: String(one),
          name: `× ${one.toLocaleString(currentLocale())}`,
        }))}
        onChange={(chosen) => player.speed(RATES.find((one) => String(one) === chosen) ?? 1)}
      />
    </div>
  );
}
