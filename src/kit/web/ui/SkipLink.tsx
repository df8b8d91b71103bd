import styles from './SkipLink.module.css';

/** The first stop of the keyboard: past the header, to what the page is about. */
export function SkipLink({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <a className={styles.skip} href={`#${to}`}>
      {children}
    </a>
  );
}
