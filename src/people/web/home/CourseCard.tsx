import { Link, useNavigate } from '@tanstack/react-router';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Arrow } from '#kit/web/icons/index.ts';
import type { Platform } from '#kit/web/platform.ts';
import { buttonLook } from '#kit/web/ui/Button.tsx';
import { Marelle } from '#kit/web/ui/Marelle.tsx';
import type { Voice } from '../voice.ts';
import styles from './CourseCard.module.css';

const DAYS = [1, 2, 3, 4, 5];

/** The course to follow alone, a square a day; the first day is the one that exists. */
export function CourseCard({ platform, voice }: { readonly platform: Platform; readonly voice: Voice }) {
  const navigate = useNavigate();
  return (
    <section className={styles.card} aria-labelledby="course">
      <div className={styles.words}>
        <h2 id="course">{m.people_course_title()}</h2>
        <p>{m.people_course_text({ voice })}</p>
        <Link to="/cours/$level/$day" params={{ level: platform, day: '1' }} className={buttonLook()}>
          {m.people_course_open()}
          <Arrow />
        </Link>
      </div>
      <Marelle
        className={styles.marelle}
        label={m.people_course_marelle()}
        squares={DAYS.map((day) => ({
          name: String(day),
          state: day === 1 ? 'here' : 'ahead',
          ...(day === 1 && { href: `/cours/${platform}/1`, title: m.people_course_open() }),
        }))}
        onFollow={(href) => void navigate({ href })}
      />
    </section>
  );
}
