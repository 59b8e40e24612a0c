import type { SourceKind } from '../../core/pack/types.ts';
import { dotPath } from '../timeline/shapes.ts';
import styles from './ui.module.css';

/** The shape that stands for a kind of source, here as in the timeline; the word beside it says the same. */
export function KindIcon({ kind }: { kind: SourceKind | null }) {
  return (
    <svg
      className={styles.kind}
      width="14"
      height="14"
      viewBox="-7 -7 14 14"
      aria-hidden="true"
      data-mixed={kind === null}
    >
      <path d={dotPath(kind, 5)} />
    </svg>
  );
}
