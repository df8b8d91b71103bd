import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import * as m from '#kit/web/i18n/generated/messages.js';
import { Select } from '#kit/web/ui/Select.tsx';
import { type Language, languages } from '../../model/captions/languages.ts';
import { useClassState, useSend } from '../classroom/here.ts';
import styles from './CaptionsChoice.module.css';
import { install, offerOf } from './recognition.ts';

/** The staff's words, written for all in one language. */
export function CaptionsChoice() {
  const hint = useId();
  const send = useSend();
  const { captions } = useClassState();
  const { data: offers } = useQuery({ queryKey: ['live', 'captions'], queryFn: askDevice });
  const [fetching, setFetching] = useState<'no' | 'now' | 'failed'>('no');
  if (!offers) return null;
  const offered = languages.filter((one) => offers[one] !== 'none' || one === captions.language);
  const choose = async (language: Language | null) => {
    if (language && offers[language] === 'download') {
      setFetching('now');
      const there = await install(language);
      setFetching(there ? 'no' : 'failed');
      if (!there) return;
    }
    await send({ type: 'captions', language });
  };
  return (
    <div className={styles.choice}>
      <Select
        label={m.live_captions()}
        value={captions.language ?? 'none'}
        disabled={fetching === 'now' || offered.length === 0}
        aria-describedby={hint}
        options={[
          { value: 'none', name: m.live_captions_none() },
          ...offered.map((value) => ({ value, name: nameOf(value) })),
        ]}
        onChoose={(chosen) => void choose(languages.find((one) => one === chosen) ?? null)}
      />
      <p id={hint} role="status">
        {offered.length === 0 ? m.live_captions_cannot() : hints[fetching]()}
      </p>
    </div>
  );
}

const hints = {
  no: m.live_captions_hint,
  now: m.live_captions_fetching,
  failed: m.live_captions_failed,
} as const;

const askDevice = async () =>
  Object.fromEntries(
    await Promise.all(languages.map(async (one) => [one, await offerOf(one)] as const)),
  ) as Record<Language, Awaited<ReturnType<typeof offerOf>>>;

function nameOf(language: Language): string {
  switch (language) {
    case 'fr-FR':
      return m.live_captions_fr();
    case 'en-GB':
      return m.live_captions_en();
    case 'de-DE':
      return m.live_captions_de();
    case 'es-ES':
      return m.live_captions_es();
    case 'it-IT':
      return m.live_captions_it();
    case 'pt-PT':
      return m.live_captions_pt();
  }
}
