import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate that vouches for itself, for a day; its files are put into `folder`. */
export function selfSigned(folder: string, hostname: string): Certificate {
  const cert = join(folder, `${hostname}.pem`);
  const key = join(folder, `${hostname}.key`);
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  const name = ['-subj', `/CN=${hostname}`, '-addext', `subjectAltName=DNS:${hostname}`];
  execFileSync('openssl', ['req', '-x509', ...kind, ...name, '-keyout', key, '-out', cert], {
    stdio: 'pipe',
  });
  return { cert, key };
}
