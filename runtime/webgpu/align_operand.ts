/**
 * Views that begin where the device allows no binding: copied to the start of a block of their own.
 *
 * The copy is a dispatch, so the compute pass stays open, and it moves words of 4 bytes: a view of
 * f16 that begins in the middle of a word is shifted on the way.
 */
import type { BoundRange } from "./bind_groups.ts";
import type { PoolBlock } from "./buffer_pool.ts";
import type { Launch } from "./launch.ts";
import type { ParamBlock } from "./param_ring.ts";
import type { Session } from "./session.ts";
import { submit } from "./submission.ts";

const WORKGROUP = 256;
const COPY_WGSL =
  `struct Params { count: u32, first: u32, shift: u32, row: u32 }
@group(0) @binding(0) var<uniform> params: Params;
@group(0) @binding(1) var<storage, read> source: array<u32>;
@group(0) @binding(2) var<storage, read_write> copied: array<u32>;
@compute @workgroup_size(${WORKGROUP})
fn main(@builtin(global_invocation_id) at: vec3u) {
  let i = at.y * params.row + at.x;
  if (i >= params.count) { return; }
  let low = source[params.first + i];
  if (params.shift == 0u) {
    copied[i] = low;
  } else {
    let high = source[min(params.first + i + 1u, arrayLength(&source) - 1u)];
    copied[i] = (low >> params.shift) | (high << (32u - params.shift));
  }
}
`;

/** True when a storage binding may begin at `offsetBytes`. */
export function isAligned(session: Session, offsetBytes: number): boolean {
  return offsetBytes %
      session.device.limits.minStorageBufferOffsetAlignment === 0;
}

/** The dispatch that copies `source` to the start of `copy`, which the caller gives back. */
export function alignOperand(
  session: Session,
  source: BoundRange,
): { readonly launch: Launch; readonly copy: PoolBlock } {
  const alignment = session.device.limits.minStorageBufferOffsetAlignment;
  const copy = session.take(source.sizeBytes, "an aligned copy of a view");
  const start = Math.floor(source.offsetBytes / alignment) * alignment;
  const count = Math.ceil(source.sizeBytes / 4);
  const grid = gridOf(count, session.target.limits.maxWorkgroupsPerDimension);
  const params: ParamBlock = {
    words: Uint32Array.of(
      count,
      Math.floor((source.offsetBytes - start) / 4),
      source.offsetBytes % 4 * 8,
      grid[0] * WORKGROUP,
    ),
    scalars: [],
  };
  const paramBytes = params.words.byteLength;
  const entry = session.pipelines.get({
    name: "align view",
    wgsl: COPY_WGSL,
    lineOrigins: [],
    paramBytes,
    access: ["read", "read_write"],
  });
  if (!session.params.hasRoom(1, paramBytes)) submit(session);
  const end = Math.ceil((source.offsetBytes + source.sizeBytes) / 4) * 4;
  const ranges: readonly BoundRange[] = [
    { block: source.block, offsetBytes: start, sizeBytes: end - start },
    { block: copy, offsetBytes: 0, sizeBytes: count * 4 },
  ];
  for (const { block } of ranges) block.usedIn = session.submission.id;
  const launch: Launch = {
    name: "align view",
    role: "compute",
    entry,
    group: session.bindGroups.get(entry.layout, paramBytes, ranges),
    paramOffset: session.params.push(params, new Map()),
    workgroups: grid,
  };
  return { launch, copy };
}

function gridOf(
  count: number,
  maximum: number,
): readonly [number, number, number] {
  const groups = Math.ceil(count / WORKGROUP);
  const x = Math.min(groups, maximum);
  return [x, Math.ceil(groups / x), 1];
}
