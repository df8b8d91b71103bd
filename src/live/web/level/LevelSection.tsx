import * as m from '#kit/web/i18n/generated/messages.js';
import { Select } from '#kit/web/ui/Select.tsx';
import { useClassState, useSend } from '../classroom/here.ts';
import { Section } from '../panel/Section.tsx';

const levels = [0, 1, 2, 3] as const;

/** How much of voices and pictures the teacher wants for the class: less holds on a weak line. */
export function LevelSection() {
  const send = useSend();
  const { level } = useClassState();
  const names = [m.live_level_all(), m.live_level_voices(), m.live_level_voice(), m.live_level_text()];
  return (
    <Section title={m.live_level()}>
      <Select
        label={m.live_level_hint()}
        value={level.wished}
        options={levels.map((value) => ({ value: `${value}`, name: names[value] ?? '' }))}
        onChoose={(chosen) => {
          const wished = levels.find((value) => `${value}` === chosen);
          if (wished !== undefined) void send({ type: 'level.wish', level: wished });
        }}
      />
    </Section>
  );
}
