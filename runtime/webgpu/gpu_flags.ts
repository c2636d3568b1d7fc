/**
 * The numbers of WebGPU's usage and map flags.
 *
 * A device may come from an implementation whose flag objects are no globals here, so the values of
 * the specification are written down. Absent on purpose: everything but the flags.
 */

/** `GPUBufferUsage.MAP_READ`. */
export const USAGE_MAP_READ = 0x0001;
/** `GPUBufferUsage.COPY_SRC`. */
export const USAGE_COPY_SRC = 0x0004;
/** `GPUBufferUsage.COPY_DST`. */
export const USAGE_COPY_DST = 0x0008;
/** `GPUBufferUsage.UNIFORM`. */
export const USAGE_UNIFORM = 0x0040;
/** `GPUBufferUsage.STORAGE`. */
export const USAGE_STORAGE = 0x0080;
/** `GPUBufferUsage.QUERY_RESOLVE`. */
export const USAGE_QUERY_RESOLVE = 0x0200;
/** `GPUMapMode.READ`. */
export const MAP_MODE_READ = 0x0001;
/** `GPUShaderStage.COMPUTE`. */
export const STAGE_COMPUTE = 0x0004;
