import styles from './Waiting.module.css';

/** Something is on its way: three squares hopped one after the other, and what is awaited in words. */
export function Waiting({ children }: { readonly children: string }) {
  return (
    <div role="status" className={styles.waiting}>
      <svg viewBox="0 0 78 26" aria-hidden="true">
        <path d="M2.6 3.4l20.4-.6.4 20.2-20.5.3Z" />
        <path d="M29 2.9l20.3.4-.3 20-20.3.1Z" />
        <path d="M55.2 3.3l20.3-.5.2 20.4-20.4-.1Z" />
      </svg>
      <p>{children}</p>
    </div>
  );
}
