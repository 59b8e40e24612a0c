/** A shape per kind of source, as a path around (0, 0) that fits a circle of radius `r`. */
import type { SourceKind } from '../../core/pack/types.ts';

function polygon(corners: number, r: number, turn: number): string {
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = turn + (index * 2 * Math.PI) / corners;
    return `${(r * Math.sin(angle)).toFixed(2)} ${(-r * Math.cos(angle)).toFixed(2)}`;
  });
  return `M${points.join('L')}Z`;
}

const circle = (r: number): string => `M0 ${-r}a${r} ${r} 0 1 1 0 ${2 * r}a${r} ${r} 0 1 1 0 ${-2 * r}Z`;

function cross(r: number): string {
  const arm = r * 0.4;
  return `M${-arm} ${-r}H${arm}V${-arm}H${r}V${arm}H${arm}V${r}H${-arm}V${arm}H${-r}V${-arm}H${-arm}Z`;
}

const QUARTER = Math.PI / 4;

const SHAPES: Readonly<Record<SourceKind, (r: number) => string>> = {
  podcast: circle,
  talk: (r) => polygon(4, r * 1.12, QUARTER),
  testimony: (r) => polygon(4, r * 1.15, 0),
  post: (r) => polygon(3, r * 1.2, 0),
  statement: (r) => polygon(5, r * 1.08, 0),
  press: cross,
  film: (r) => polygon(6, r * 1.05, 0),
  document: (r) => polygon(3, r * 1.2, Math.PI),
};

/** Several kinds in one dot: a ring around a circle says so (drawn by the stroke). */
export function dotPath(kind: SourceKind | null, radius: number): string {
  return kind ? SHAPES[kind](radius) : circle(radius);
}
