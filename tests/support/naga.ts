/// <reference types="npm:@webgpu/types@0.1.74" />
/** Compiles WGSL with naga, the shader compiler of Deno's own WebGPU. */

/** What naga and the driver say against `wgsl`; empty when it becomes a pipeline. */
export async function nagaMessages(
  device: GPUDevice,
  wgsl: string,
): Promise<readonly string[]> {
  device.pushErrorScope("validation");
  const module = device.createShaderModule({ code: wgsl });
  const info = await module.getCompilationInfo();
  const messages = info.messages
    .filter(({ type }) => type === "error")
    .map(({ message, lineNum }) => `line ${lineNum}: ${message}`);
  if (messages.length === 0) {
    device.createComputePipeline({
      layout: "auto",
      compute: { module, entryPoint: "main" },
    });
  }
  const error = await device.popErrorScope();
  return error === null || messages.length > 0 ? messages : [error.message];
}
