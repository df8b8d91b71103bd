import * as m from '#kit/web/i18n/generated/messages.js';
import { currentLocale } from '#kit/web/i18n/locale.ts';
import { claimsOf } from '../../model/claims.ts';
import styles from './ClassCard.module.css';
import { QrCode } from './QrCode.tsx';

interface ClassCardProps {
  /** Signed by the gate. */
  readonly card: string;
  readonly school?: string | undefined;
  /** The name of the class. */
  readonly group?: string | undefined;
}

/** Where a card's code leads: the waiting page takes the card from behind the `#`, which no server sees. */
export const addressOfCard = (card: string): string => `${location.origin}/gate/#carte=${card}`;

/** The sheet that goes to the families. */
export function ClassCard({ card, school, group }: ClassCardProps) {
  const { ends } = claimsOf(card);
  return (
    <article className={styles.card} aria-labelledby="class" data-class-card>
      <header className={styles.whose}>
        {school && <p className={styles.school}>{school}</p>}
        <h2 id="class" className={styles.group}>
          {group ?? m.gate_card_title()}
        </h2>
      </header>
      <QrCode text={addressOfCard(card)} label={m.gate_card_code()} />
      <p className={styles.how}>{m.gate_card_how()}</p>
      <p className={styles.byHand}>{m.gate_card_by_hand({ address: `${location.host}/connexion` })}</p>
      <div className={styles.about}>
        {typeof ends === 'number' && <p>{m.gate_card_until({ date: dateOf(ends) })}</p>}
        <p>{m.gate_card_keep()}</p>
      </div>
    </article>
  );
}

/** « 31 août 2027 », “31 August 2027”. */
function dateOf(instant: number): string {
  const locale = currentLocale() === 'fr' ? 'fr-FR' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(instant);
}
