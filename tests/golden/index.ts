// deno-lint-ignore-file camelcase -- made by update.ts
// deno-fmt-ignore-file
/** Every golden file by case, imported as text. Made by `UPDATE_GOLDEN=1 deno task test:golden`. */
import type { GoldenFiles } from "./golden_case.ts";
import c0_0 from "./add_odd/input.tx" with { type: "text" };
import c0_1 from "./add_odd/shapes.json" with { type: "json" };
import c0_2 from "./add_odd/1_tensor.ir" with { type: "text" };
import c0_3 from "./add_odd/1_tensor_fused.ir" with { type: "text" };
import c0_4 from "./add_odd/2_tile.ir" with { type: "text" };
import c0_5 from "./add_odd/3_kernel.ir" with { type: "text" };
import c0_6 from "./add_odd/4_kernel.wgsl" with { type: "text" };
import c0_7 from "./add_odd/5_cpu.js" with { type: "text" };
import c1_0 from "./add_row/input.tx" with { type: "text" };
import c1_1 from "./add_row/shapes.json" with { type: "json" };
import c1_2 from "./add_row/1_tensor.ir" with { type: "text" };
import c1_3 from "./add_row/1_tensor_fused.ir" with { type: "text" };
import c1_4 from "./add_row/2_tile.ir" with { type: "text" };
import c1_5 from "./add_row/3_kernel.ir" with { type: "text" };
import c1_6 from "./add_row/4_kernel.wgsl" with { type: "text" };
import c1_7 from "./add_row/5_cpu.js" with { type: "text" };
import c2_0 from "./argmax/input.tx" with { type: "text" };
import c2_1 from "./argmax/shapes.json" with { type: "json" };
import c2_2 from "./argmax/1_tensor.ir" with { type: "text" };
import c2_3 from "./argmax/1_tensor_fused.ir" with { type: "text" };
import c2_4 from "./argmax/2_tile.ir" with { type: "text" };
import c2_5 from "./argmax/3_kernel.ir" with { type: "text" };
import c2_6 from "./argmax/4_kernel.wgsl" with { type: "text" };
import c2_7 from "./argmax/5_cpu.js" with { type: "text" };
import c3_0 from "./attention/input.tx" with { type: "text" };
import c3_1 from "./attention/shapes.json" with { type: "json" };
import c3_2 from "./attention/1_tensor.ir" with { type: "text" };
import c3_3 from "./attention/1_tensor_fused.ir" with { type: "text" };
import c3_4 from "./attention/2_tile.ir" with { type: "text" };
import c3_5 from "./attention/3_kernel.ir" with { type: "text" };
import c3_6 from "./attention/4_kernel.wgsl" with { type: "text" };
import c3_7 from "./attention/5_cpu.js" with { type: "text" };
import c4_0 from "./batched/input.tx" with { type: "text" };
import c4_1 from "./batched/shapes.json" with { type: "json" };
import c4_2 from "./batched/1_tensor.ir" with { type: "text" };
import c4_3 from "./batched/1_tensor_fused.ir" with { type: "text" };
import c4_4 from "./batched/2_tile.ir" with { type: "text" };
import c4_5 from "./batched/3_kernel.ir" with { type: "text" };
import c4_6 from "./batched/4_kernel.wgsl" with { type: "text" };
import c4_7 from "./batched/5_cpu.js" with { type: "text" };
import c5_0 from "./chain/input.tx" with { type: "text" };
import c5_1 from "./chain/shapes.json" with { type: "json" };
import c5_2 from "./chain/1_tensor.ir" with { type: "text" };
import c5_3 from "./chain/1_tensor_fused.ir" with { type: "text" };
import c5_4 from "./chain/2_tile.ir" with { type: "text" };
import c5_5 from "./chain/3_kernel.ir" with { type: "text" };
import c5_6 from "./chain/4_kernel.wgsl" with { type: "text" };
import c5_7 from "./chain/5_cpu.js" with { type: "text" };
import c6_0 from "./choices/input.tx" with { type: "text" };
import c6_1 from "./choices/shapes.json" with { type: "json" };
import c6_2 from "./choices/1_tensor.ir" with { type: "text" };
import c6_3 from "./choices/1_tensor_fused.ir" with { type: "text" };
import c6_4 from "./choices/2_tile.ir" with { type: "text" };
import c6_5 from "./choices/3_kernel.ir" with { type: "text" };
import c6_6 from "./choices/4_kernel.wgsl" with { type: "text" };
import c6_7 from "./choices/5_cpu.js" with { type: "text" };
import c7_0 from "./column_sums/input.tx" with { type: "text" };
import c7_1 from "./column_sums/shapes.json" with { type: "json" };
import c7_2 from "./column_sums/1_tensor.ir" with { type: "text" };
import c7_3 from "./column_sums/1_tensor_fused.ir" with { type: "text" };
import c7_4 from "./column_sums/2_tile.ir" with { type: "text" };
import c7_5 from "./column_sums/3_kernel.ir" with { type: "text" };
import c7_6 from "./column_sums/4_kernel.wgsl" with { type: "text" };
import c7_7 from "./column_sums/5_cpu.js" with { type: "text" };
import c8_0 from "./conditions/input.tx" with { type: "text" };
import c8_1 from "./conditions/shapes.json" with { type: "json" };
import c8_2 from "./conditions/1_tensor.ir" with { type: "text" };
import c8_3 from "./conditions/1_tensor_fused.ir" with { type: "text" };
import c8_4 from "./conditions/2_tile.ir" with { type: "text" };
import c8_5 from "./conditions/3_kernel.ir" with { type: "text" };
import c8_6 from "./conditions/4_kernel.wgsl" with { type: "text" };
import c8_7 from "./conditions/5_cpu.js" with { type: "text" };
import c9_0 from "./continued/input.tx" with { type: "text" };
import c9_1 from "./continued/shapes.json" with { type: "json" };
import c9_2 from "./continued/1_tensor.ir" with { type: "text" };
import c9_3 from "./continued/1_tensor_fused.ir" with { type: "text" };
import c9_4 from "./continued/2_tile.ir" with { type: "text" };
import c9_5 from "./continued/3_kernel.ir" with { type: "text" };
import c9_6 from "./continued/4_kernel.wgsl" with { type: "text" };
import c9_7 from "./continued/5_cpu.js" with { type: "text" };
import c10_0 from "./convolution/input.tx" with { type: "text" };
import c10_1 from "./convolution/shapes.json" with { type: "json" };
import c10_2 from "./convolution/1_tensor.ir" with { type: "text" };
import c10_3 from "./convolution/1_tensor_fused.ir" with { type: "text" };
import c10_4 from "./convolution/2_tile.ir" with { type: "text" };
import c10_5 from "./convolution/3_kernel.ir" with { type: "text" };
import c10_6 from "./convolution/4_kernel.wgsl" with { type: "text" };
import c10_7 from "./convolution/5_cpu.js" with { type: "text" };
import c11_0 from "./cumsum/input.tx" with { type: "text" };
import c11_1 from "./cumsum/shapes.json" with { type: "json" };
import c11_2 from "./cumsum/1_tensor.ir" with { type: "text" };
import c11_3 from "./cumsum/1_tensor_fused.ir" with { type: "text" };
import c11_4 from "./cumsum/2_tile.ir" with { type: "text" };
import c11_5 from "./cumsum/3_kernel.ir" with { type: "text" };
import c11_6 from "./cumsum/4_kernel.wgsl" with { type: "text" };
import c11_7 from "./cumsum/5_cpu.js" with { type: "text" };
import c12_0 from "./dense_layer/input.tx" with { type: "text" };
import c12_1 from "./dense_layer/shapes.json" with { type: "json" };
import c12_2 from "./dense_layer/1_tensor.ir" with { type: "text" };
import c12_3 from "./dense_layer/1_tensor_fused.ir" with { type: "text" };
import c12_4 from "./dense_layer/2_tile.ir" with { type: "text" };
import c12_5 from "./dense_layer/3_kernel.ir" with { type: "text" };
import c12_6 from "./dense_layer/4_kernel.wgsl" with { type: "text" };
import c12_7 from "./dense_layer/5_cpu.js" with { type: "text" };
import c13_0 from "./diagonal/input.tx" with { type: "text" };
import c13_1 from "./diagonal/shapes.json" with { type: "json" };
import c13_2 from "./diagonal/1_tensor.ir" with { type: "text" };
import c13_3 from "./diagonal/1_tensor_fused.ir" with { type: "text" };
import c13_4 from "./diagonal/2_tile.ir" with { type: "text" };
import c13_5 from "./diagonal/3_kernel.ir" with { type: "text" };
import c13_6 from "./diagonal/4_kernel.wgsl" with { type: "text" };
import c13_7 from "./diagonal/5_cpu.js" with { type: "text" };
import c14_0 from "./einsum/input.tx" with { type: "text" };
import c14_1 from "./einsum/shapes.json" with { type: "json" };
import c14_2 from "./einsum/1_tensor.ir" with { type: "text" };
import c14_3 from "./einsum/1_tensor_fused.ir" with { type: "text" };
import c14_4 from "./einsum/2_tile.ir" with { type: "text" };
import c14_5 from "./einsum/3_kernel.ir" with { type: "text" };
import c14_6 from "./einsum/4_kernel.wgsl" with { type: "text" };
import c14_7 from "./einsum/5_cpu.js" with { type: "text" };
import c15_0 from "./experts/input.tx" with { type: "text" };
import c15_1 from "./experts/shapes.json" with { type: "json" };
import c15_2 from "./experts/1_tensor.ir" with { type: "text" };
import c15_3 from "./experts/1_tensor_fused.ir" with { type: "text" };
import c15_4 from "./experts/2_tile.ir" with { type: "text" };
import c15_5 from "./experts/3_kernel.ir" with { type: "text" };
import c15_6 from "./experts/4_kernel.wgsl" with { type: "text" };
import c15_7 from "./experts/5_cpu.js" with { type: "text" };
import c16_0 from "./functions/input.tx" with { type: "text" };
import c16_1 from "./functions/shapes.json" with { type: "json" };
import c16_2 from "./functions/1_tensor.ir" with { type: "text" };
import c16_3 from "./functions/1_tensor_fused.ir" with { type: "text" };
import c16_4 from "./functions/2_tile.ir" with { type: "text" };
import c16_5 from "./functions/3_kernel.ir" with { type: "text" };
import c16_6 from "./functions/4_kernel.wgsl" with { type: "text" };
import c16_7 from "./functions/5_cpu.js" with { type: "text" };
import c17_0 from "./gather/input.tx" with { type: "text" };
import c17_1 from "./gather/shapes.json" with { type: "json" };
import c17_2 from "./gather/1_tensor.ir" with { type: "text" };
import c17_3 from "./gather/1_tensor_fused.ir" with { type: "text" };
import c17_4 from "./gather/2_tile.ir" with { type: "text" };
import c17_5 from "./gather/3_kernel.ir" with { type: "text" };
import c17_6 from "./gather/4_kernel.wgsl" with { type: "text" };
import c17_7 from "./gather/5_cpu.js" with { type: "text" };
import c18_0 from "./half/input.tx" with { type: "text" };
import c18_1 from "./half/shapes.json" with { type: "json" };
import c18_2 from "./half/1_tensor.ir" with { type: "text" };
import c18_3 from "./half/1_tensor_fused.ir" with { type: "text" };
import c18_4 from "./half/2_tile.ir" with { type: "text" };
import c18_5 from "./half/3_kernel.ir" with { type: "text" };
import c18_6 from "./half/4_kernel.wgsl" with { type: "text" };
import c18_7 from "./half/5_cpu.js" with { type: "text" };
import c19_0 from "./integers/input.tx" with { type: "text" };
import c19_1 from "./integers/shapes.json" with { type: "json" };
import c19_2 from "./integers/1_tensor.ir" with { type: "text" };
import c19_3 from "./integers/1_tensor_fused.ir" with { type: "text" };
import c19_4 from "./integers/2_tile.ir" with { type: "text" };
import c19_5 from "./integers/3_kernel.ir" with { type: "text" };
import c19_6 from "./integers/4_kernel.wgsl" with { type: "text" };
import c19_7 from "./integers/5_cpu.js" with { type: "text" };
import c20_0 from "./layer_norm/input.tx" with { type: "text" };
import c20_1 from "./layer_norm/shapes.json" with { type: "json" };
import c20_2 from "./layer_norm/1_tensor.ir" with { type: "text" };
import c20_3 from "./layer_norm/1_tensor_fused.ir" with { type: "text" };
import c20_4 from "./layer_norm/2_tile.ir" with { type: "text" };
import c20_5 from "./layer_norm/3_kernel.ir" with { type: "text" };
import c20_6 from "./layer_norm/4_kernel.wgsl" with { type: "text" };
import c20_7 from "./layer_norm/5_cpu.js" with { type: "text" };
import c21_0 from "./leaky/input.tx" with { type: "text" };
import c21_1 from "./leaky/shapes.json" with { type: "json" };
import c21_2 from "./leaky/1_tensor.ir" with { type: "text" };
import c21_3 from "./leaky/1_tensor_fused.ir" with { type: "text" };
import c21_4 from "./leaky/2_tile.ir" with { type: "text" };
import c21_5 from "./leaky/3_kernel.ir" with { type: "text" };
import c21_6 from "./leaky/4_kernel.wgsl" with { type: "text" };
import c21_7 from "./leaky/5_cpu.js" with { type: "text" };
import c22_0 from "./lengths/input.tx" with { type: "text" };
import c22_1 from "./lengths/shapes.json" with { type: "json" };
import c22_2 from "./lengths/1_tensor.ir" with { type: "text" };
import c22_3 from "./lengths/1_tensor_fused.ir" with { type: "text" };
import c22_4 from "./lengths/2_tile.ir" with { type: "text" };
import c22_5 from "./lengths/3_kernel.ir" with { type: "text" };
import c22_6 from "./lengths/4_kernel.wgsl" with { type: "text" };
import c22_7 from "./lengths/5_cpu.js" with { type: "text" };
import c23_0 from "./matmul/input.tx" with { type: "text" };
import c23_1 from "./matmul/shapes.json" with { type: "json" };
import c23_2 from "./matmul/1_tensor.ir" with { type: "text" };
import c23_3 from "./matmul/1_tensor_fused.ir" with { type: "text" };
import c23_4 from "./matmul/2_tile.ir" with { type: "text" };
import c23_5 from "./matmul/3_kernel.ir" with { type: "text" };
import c23_6 from "./matmul/4_kernel.wgsl" with { type: "text" };
import c23_7 from "./matmul/5_cpu.js" with { type: "text" };
import c24_0 from "./matmul_half/input.tx" with { type: "text" };
import c24_1 from "./matmul_half/shapes.json" with { type: "json" };
import c24_2 from "./matmul_half/1_tensor.ir" with { type: "text" };
import c24_3 from "./matmul_half/1_tensor_fused.ir" with { type: "text" };
import c24_4 from "./matmul_half/2_tile.ir" with { type: "text" };
import c24_5 from "./matmul_half/3_kernel.ir" with { type: "text" };
import c24_6 from "./matmul_half/4_kernel.wgsl" with { type: "text" };
import c24_7 from "./matmul_half/5_cpu.js" with { type: "text" };
import c25_0 from "./matmul_odd/input.tx" with { type: "text" };
import c25_1 from "./matmul_odd/shapes.json" with { type: "json" };
import c25_2 from "./matmul_odd/1_tensor.ir" with { type: "text" };
import c25_3 from "./matmul_odd/1_tensor_fused.ir" with { type: "text" };
import c25_4 from "./matmul_odd/2_tile.ir" with { type: "text" };
import c25_5 from "./matmul_odd/3_kernel.ir" with { type: "text" };
import c25_6 from "./matmul_odd/4_kernel.wgsl" with { type: "text" };
import c25_7 from "./matmul_odd/5_cpu.js" with { type: "text" };
import c26_0 from "./matmul_transposed/input.tx" with { type: "text" };
import c26_1 from "./matmul_transposed/shapes.json" with { type: "json" };
import c26_2 from "./matmul_transposed/1_tensor.ir" with { type: "text" };
import c26_3 from "./matmul_transposed/1_tensor_fused.ir" with { type: "text" };
import c26_4 from "./matmul_transposed/2_tile.ir" with { type: "text" };
import c26_5 from "./matmul_transposed/3_kernel.ir" with { type: "text" };
import c26_6 from "./matmul_transposed/4_kernel.wgsl" with { type: "text" };
import c26_7 from "./matmul_transposed/5_cpu.js" with { type: "text" };
import c27_0 from "./norms/input.tx" with { type: "text" };
import c27_1 from "./norms/shapes.json" with { type: "json" };
import c27_2 from "./norms/1_tensor.ir" with { type: "text" };
import c27_3 from "./norms/1_tensor_fused.ir" with { type: "text" };
import c27_4 from "./norms/2_tile.ir" with { type: "text" };
import c27_5 from "./norms/3_kernel.ir" with { type: "text" };
import c27_6 from "./norms/4_kernel.wgsl" with { type: "text" };
import c27_7 from "./norms/5_cpu.js" with { type: "text" };
import c28_0 from "./pooling/input.tx" with { type: "text" };
import c28_1 from "./pooling/shapes.json" with { type: "json" };
import c28_2 from "./pooling/1_tensor.ir" with { type: "text" };
import c28_3 from "./pooling/1_tensor_fused.ir" with { type: "text" };
import c28_4 from "./pooling/2_tile.ir" with { type: "text" };
import c28_5 from "./pooling/3_kernel.ir" with { type: "text" };
import c28_6 from "./pooling/4_kernel.wgsl" with { type: "text" };
import c28_7 from "./pooling/5_cpu.js" with { type: "text" };
import c29_0 from "./routed/input.tx" with { type: "text" };
import c29_1 from "./routed/shapes.json" with { type: "json" };
import c29_2 from "./routed/1_tensor.ir" with { type: "text" };
import c29_3 from "./routed/1_tensor_fused.ir" with { type: "text" };
import c29_4 from "./routed/2_tile.ir" with { type: "text" };
import c29_5 from "./routed/3_kernel.ir" with { type: "text" };
import c29_6 from "./routed/4_kernel.wgsl" with { type: "text" };
import c29_7 from "./routed/5_cpu.js" with { type: "text" };
import c30_0 from "./row_sums/input.tx" with { type: "text" };
import c30_1 from "./row_sums/shapes.json" with { type: "json" };
import c30_2 from "./row_sums/1_tensor.ir" with { type: "text" };
import c30_3 from "./row_sums/1_tensor_fused.ir" with { type: "text" };
import c30_4 from "./row_sums/2_tile.ir" with { type: "text" };
import c30_5 from "./row_sums/3_kernel.ir" with { type: "text" };
import c30_6 from "./row_sums/4_kernel.wgsl" with { type: "text" };
import c30_7 from "./row_sums/5_cpu.js" with { type: "text" };
import c31_0 from "./sampled/input.tx" with { type: "text" };
import c31_1 from "./sampled/shapes.json" with { type: "json" };
import c31_2 from "./sampled/1_tensor.ir" with { type: "text" };
import c31_3 from "./sampled/1_tensor_fused.ir" with { type: "text" };
import c31_4 from "./sampled/2_tile.ir" with { type: "text" };
import c31_5 from "./sampled/3_kernel.ir" with { type: "text" };
import c31_6 from "./sampled/4_kernel.wgsl" with { type: "text" };
import c31_7 from "./sampled/5_cpu.js" with { type: "text" };
import c32_0 from "./scatter_long/input.tx" with { type: "text" };
import c32_1 from "./scatter_long/shapes.json" with { type: "json" };
import c32_2 from "./scatter_long/1_tensor.ir" with { type: "text" };
import c32_3 from "./scatter_long/1_tensor_fused.ir" with { type: "text" };
import c32_4 from "./scatter_long/2_tile.ir" with { type: "text" };
import c32_5 from "./scatter_long/3_kernel.ir" with { type: "text" };
import c32_6 from "./scatter_long/4_kernel.wgsl" with { type: "text" };
import c32_7 from "./scatter_long/5_cpu.js" with { type: "text" };
import c33_0 from "./scatter_short/input.tx" with { type: "text" };
import c33_1 from "./scatter_short/shapes.json" with { type: "json" };
import c33_2 from "./scatter_short/1_tensor.ir" with { type: "text" };
import c33_3 from "./scatter_short/1_tensor_fused.ir" with { type: "text" };
import c33_4 from "./scatter_short/2_tile.ir" with { type: "text" };
import c33_5 from "./scatter_short/3_kernel.ir" with { type: "text" };
import c33_6 from "./scatter_short/4_kernel.wgsl" with { type: "text" };
import c33_7 from "./scatter_short/5_cpu.js" with { type: "text" };
import c34_0 from "./scatter_unique/input.tx" with { type: "text" };
import c34_1 from "./scatter_unique/shapes.json" with { type: "json" };
import c34_2 from "./scatter_unique/1_tensor.ir" with { type: "text" };
import c34_3 from "./scatter_unique/1_tensor_fused.ir" with { type: "text" };
import c34_4 from "./scatter_unique/2_tile.ir" with { type: "text" };
import c34_5 from "./scatter_unique/3_kernel.ir" with { type: "text" };
import c34_6 from "./scatter_unique/4_kernel.wgsl" with { type: "text" };
import c34_7 from "./scatter_unique/5_cpu.js" with { type: "text" };
import c35_0 from "./shift/input.tx" with { type: "text" };
import c35_1 from "./shift/shapes.json" with { type: "json" };
import c35_2 from "./shift/1_tensor.ir" with { type: "text" };
import c35_3 from "./shift/1_tensor_fused.ir" with { type: "text" };
import c35_4 from "./shift/2_tile.ir" with { type: "text" };
import c35_5 from "./shift/3_kernel.ir" with { type: "text" };
import c35_6 from "./shift/4_kernel.wgsl" with { type: "text" };
import c35_7 from "./shift/5_cpu.js" with { type: "text" };
import c36_0 from "./shortest_path/input.tx" with { type: "text" };
import c36_1 from "./shortest_path/shapes.json" with { type: "json" };
import c36_2 from "./shortest_path/1_tensor.ir" with { type: "text" };
import c36_3 from "./shortest_path/1_tensor_fused.ir" with { type: "text" };
import c36_4 from "./shortest_path/2_tile.ir" with { type: "text" };
import c36_5 from "./shortest_path/3_kernel.ir" with { type: "text" };
import c36_6 from "./shortest_path/4_kernel.wgsl" with { type: "text" };
import c36_7 from "./shortest_path/5_cpu.js" with { type: "text" };
import c37_0 from "./softmax/input.tx" with { type: "text" };
import c37_1 from "./softmax/shapes.json" with { type: "json" };
import c37_2 from "./softmax/1_tensor.ir" with { type: "text" };
import c37_3 from "./softmax/1_tensor_fused.ir" with { type: "text" };
import c37_4 from "./softmax/2_tile.ir" with { type: "text" };
import c37_5 from "./softmax/3_kernel.ir" with { type: "text" };
import c37_6 from "./softmax/4_kernel.wgsl" with { type: "text" };
import c37_7 from "./softmax/5_cpu.js" with { type: "text" };
import c38_0 from "./sparse_blocks/input.tx" with { type: "text" };
import c38_1 from "./sparse_blocks/shapes.json" with { type: "json" };
import c38_2 from "./sparse_blocks/1_tensor.ir" with { type: "text" };
import c38_3 from "./sparse_blocks/1_tensor_fused.ir" with { type: "text" };
import c38_4 from "./sparse_blocks/2_tile.ir" with { type: "text" };
import c38_5 from "./sparse_blocks/3_kernel.ir" with { type: "text" };
import c38_6 from "./sparse_blocks/4_kernel.wgsl" with { type: "text" };
import c38_7 from "./sparse_blocks/5_cpu.js" with { type: "text" };
import c39_0 from "./sparse_both/input.tx" with { type: "text" };
import c39_1 from "./sparse_both/shapes.json" with { type: "json" };
import c39_2 from "./sparse_both/1_tensor.ir" with { type: "text" };
import c39_3 from "./sparse_both/1_tensor_fused.ir" with { type: "text" };
import c39_4 from "./sparse_both/2_tile.ir" with { type: "text" };
import c39_5 from "./sparse_both/3_kernel.ir" with { type: "text" };
import c39_6 from "./sparse_both/4_kernel.wgsl" with { type: "text" };
import c39_7 from "./sparse_both/5_cpu.js" with { type: "text" };
import c40_0 from "./sparse_k/input.tx" with { type: "text" };
import c40_1 from "./sparse_k/shapes.json" with { type: "json" };
import c40_2 from "./sparse_k/1_tensor.ir" with { type: "text" };
import c40_3 from "./sparse_k/1_tensor_fused.ir" with { type: "text" };
import c40_4 from "./sparse_k/2_tile.ir" with { type: "text" };
import c40_5 from "./sparse_k/3_kernel.ir" with { type: "text" };
import c40_6 from "./sparse_k/4_kernel.wgsl" with { type: "text" };
import c40_7 from "./sparse_k/5_cpu.js" with { type: "text" };
import c41_0 from "./sparse_row_blocks/input.tx" with { type: "text" };
import c41_1 from "./sparse_row_blocks/shapes.json" with { type: "json" };
import c41_2 from "./sparse_row_blocks/1_tensor.ir" with { type: "text" };
import c41_3 from "./sparse_row_blocks/1_tensor_fused.ir" with { type: "text" };
import c41_4 from "./sparse_row_blocks/2_tile.ir" with { type: "text" };
import c41_5 from "./sparse_row_blocks/3_kernel.ir" with { type: "text" };
import c41_6 from "./sparse_row_blocks/4_kernel.wgsl" with { type: "text" };
import c41_7 from "./sparse_row_blocks/5_cpu.js" with { type: "text" };
import c42_0 from "./sparse_rows/input.tx" with { type: "text" };
import c42_1 from "./sparse_rows/shapes.json" with { type: "json" };
import c42_2 from "./sparse_rows/1_tensor.ir" with { type: "text" };
import c42_3 from "./sparse_rows/1_tensor_fused.ir" with { type: "text" };
import c42_4 from "./sparse_rows/2_tile.ir" with { type: "text" };
import c42_5 from "./sparse_rows/3_kernel.ir" with { type: "text" };
import c42_6 from "./sparse_rows/4_kernel.wgsl" with { type: "text" };
import c42_7 from "./sparse_rows/5_cpu.js" with { type: "text" };
import c43_0 from "./split_k/input.tx" with { type: "text" };
import c43_1 from "./split_k/shapes.json" with { type: "json" };
import c43_2 from "./split_k/1_tensor.ir" with { type: "text" };
import c43_3 from "./split_k/1_tensor_fused.ir" with { type: "text" };
import c43_4 from "./split_k/2_tile.ir" with { type: "text" };
import c43_5 from "./split_k/3_kernel.ir" with { type: "text" };
import c43_6 from "./split_k/4_kernel.wgsl" with { type: "text" };
import c43_7 from "./split_k/5_cpu.js" with { type: "text" };
import c44_0 from "./total/input.tx" with { type: "text" };
import c44_1 from "./total/shapes.json" with { type: "json" };
import c44_2 from "./total/1_tensor.ir" with { type: "text" };
import c44_3 from "./total/1_tensor_fused.ir" with { type: "text" };
import c44_4 from "./total/2_tile.ir" with { type: "text" };
import c44_5 from "./total/3_kernel.ir" with { type: "text" };
import c44_6 from "./total/4_kernel.wgsl" with { type: "text" };
import c44_7 from "./total/5_cpu.js" with { type: "text" };
import c45_0 from "./transpose/input.tx" with { type: "text" };
import c45_1 from "./transpose/shapes.json" with { type: "json" };
import c45_2 from "./transpose/1_tensor.ir" with { type: "text" };
import c45_3 from "./transpose/1_tensor_fused.ir" with { type: "text" };
import c45_4 from "./transpose/2_tile.ir" with { type: "text" };
import c45_5 from "./transpose/3_kernel.ir" with { type: "text" };
import c45_6 from "./transpose/4_kernel.wgsl" with { type: "text" };
import c45_7 from "./transpose/5_cpu.js" with { type: "text" };
import c46_0 from "./upsample/input.tx" with { type: "text" };
import c46_1 from "./upsample/shapes.json" with { type: "json" };
import c46_2 from "./upsample/1_tensor.ir" with { type: "text" };
import c46_3 from "./upsample/1_tensor_fused.ir" with { type: "text" };
import c46_4 from "./upsample/2_tile.ir" with { type: "text" };
import c46_5 from "./upsample/3_kernel.ir" with { type: "text" };
import c46_6 from "./upsample/4_kernel.wgsl" with { type: "text" };
import c46_7 from "./upsample/5_cpu.js" with { type: "text" };
import c47_0 from "./window/input.tx" with { type: "text" };
import c47_1 from "./window/shapes.json" with { type: "json" };
import c47_2 from "./window/1_tensor.ir" with { type: "text" };
import c47_3 from "./window/1_tensor_fused.ir" with { type: "text" };
import c47_4 from "./window/2_tile.ir" with { type: "text" };
import c47_5 from "./window/3_kernel.ir" with { type: "text" };
import c47_6 from "./window/4_kernel.wgsl" with { type: "text" };
import c47_7 from "./window/5_cpu.js" with { type: "text" };

/** The golden files, by case. */
export const GOLDEN: ReadonlyMap<string, GoldenFiles> = new Map([
  ["add_odd", {
    "input.tx": c0_0,
    "shapes.json": c0_1,
    "1_tensor.ir": c0_2,
    "1_tensor_fused.ir": c0_3,
    "2_tile.ir": c0_4,
    "3_kernel.ir": c0_5,
    "4_kernel.wgsl": c0_6,
    "5_cpu.js": c0_7,
  }],
  ["add_row", {
    "input.tx": c1_0,
    "shapes.json": c1_1,
    "1_tensor.ir": c1_2,
    "1_tensor_fused.ir": c1_3,
    "2_tile.ir": c1_4,
    "3_kernel.ir": c1_5,
    "4_kernel.wgsl": c1_6,
    "5_cpu.js": c1_7,
  }],
  ["argmax", {
    "input.tx": c2_0,
    "shapes.json": c2_1,
    "1_tensor.ir": c2_2,
    "1_tensor_fused.ir": c2_3,
    "2_tile.ir": c2_4,
    "3_kernel.ir": c2_5,
    "4_kernel.wgsl": c2_6,
    "5_cpu.js": c2_7,
  }],
  ["attention", {
    "input.tx": c3_0,
    "shapes.json": c3_1,
    "1_tensor.ir": c3_2,
    "1_tensor_fused.ir": c3_3,
    "2_tile.ir": c3_4,
    "3_kernel.ir": c3_5,
    "4_kernel.wgsl": c3_6,
    "5_cpu.js": c3_7,
  }],
  ["batched", {
    "input.tx": c4_0,
    "shapes.json": c4_1,
    "1_tensor.ir": c4_2,
    "1_tensor_fused.ir": c4_3,
    "2_tile.ir": c4_4,
    "3_kernel.ir": c4_5,
    "4_kernel.wgsl": c4_6,
    "5_cpu.js": c4_7,
  }],
  ["chain", {
    "input.tx": c5_0,
    "shapes.json": c5_1,
    "1_tensor.ir": c5_2,
    "1_tensor_fused.ir": c5_3,
    "2_tile.ir": c5_4,
    "3_kernel.ir": c5_5,
    "4_kernel.wgsl": c5_6,
    "5_cpu.js": c5_7,
  }],
  ["choices", {
    "input.tx": c6_0,
    "shapes.json": c6_1,
    "1_tensor.ir": c6_2,
    "1_tensor_fused.ir": c6_3,
    "2_tile.ir": c6_4,
    "3_kernel.ir": c6_5,
    "4_kernel.wgsl": c6_6,
    "5_cpu.js": c6_7,
  }],
  ["column_sums", {
    "input.tx": c7_0,
    "shapes.json": c7_1,
    "1_tensor.ir": c7_2,
    "1_tensor_fused.ir": c7_3,
    "2_tile.ir": c7_4,
    "3_kernel.ir": c7_5,
    "4_kernel.wgsl": c7_6,
    "5_cpu.js": c7_7,
  }],
  ["conditions", {
    "input.tx": c8_0,
    "shapes.json": c8_1,
    "1_tensor.ir": c8_2,
    "1_tensor_fused.ir": c8_3,
    "2_tile.ir": c8_4,
    "3_kernel.ir": c8_5,
    "4_kernel.wgsl": c8_6,
    "5_cpu.js": c8_7,
  }],
  ["continued", {
    "input.tx": c9_0,
    "shapes.json": c9_1,
    "1_tensor.ir": c9_2,
    "1_tensor_fused.ir": c9_3,
    "2_tile.ir": c9_4,
    "3_kernel.ir": c9_5,
    "4_kernel.wgsl": c9_6,
    "5_cpu.js": c9_7,
  }],
  ["convolution", {
    "input.tx": c10_0,
    "shapes.json": c10_1,
    "1_tensor.ir": c10_2,
    "1_tensor_fused.ir": c10_3,
    "2_tile.ir": c10_4,
    "3_kernel.ir": c10_5,
    "4_kernel.wgsl": c10_6,
    "5_cpu.js": c10_7,
  }],
  ["cumsum", {
    "input.tx": c11_0,
    "shapes.json": c11_1,
    "1_tensor.ir": c11_2,
    "1_tensor_fused.ir": c11_3,
    "2_tile.ir": c11_4,
    "3_kernel.ir": c11_5,
    "4_kernel.wgsl": c11_6,
    "5_cpu.js": c11_7,
  }],
  ["dense_layer", {
    "input.tx": c12_0,
    "shapes.json": c12_1,
    "1_tensor.ir": c12_2,
    "1_tensor_fused.ir": c12_3,
    "2_tile.ir": c12_4,
    "3_kernel.ir": c12_5,
    "4_kernel.wgsl": c12_6,
    "5_cpu.js": c12_7,
  }],
  ["diagonal", {
    "input.tx": c13_0,
    "shapes.json": c13_1,
    "1_tensor.ir": c13_2,
    "1_tensor_fused.ir": c13_3,
    "2_tile.ir": c13_4,
    "3_kernel.ir": c13_5,
    "4_kernel.wgsl": c13_6,
    "5_cpu.js": c13_7,
  }],
  ["einsum", {
    "input.tx": c14_0,
    "shapes.json": c14_1,
    "1_tensor.ir": c14_2,
    "1_tensor_fused.ir": c14_3,
    "2_tile.ir": c14_4,
    "3_kernel.ir": c14_5,
    "4_kernel.wgsl": c14_6,
    "5_cpu.js": c14_7,
  }],
  ["experts", {
    "input.tx": c15_0,
    "shapes.json": c15_1,
    "1_tensor.ir": c15_2,
    "1_tensor_fused.ir": c15_3,
    "2_tile.ir": c15_4,
    "3_kernel.ir": c15_5,
    "4_kernel.wgsl": c15_6,
    "5_cpu.js": c15_7,
  }],
  ["functions", {
    "input.tx": c16_0,
    "shapes.json": c16_1,
    "1_tensor.ir": c16_2,
    "1_tensor_fused.ir": c16_3,
    "2_tile.ir": c16_4,
    "3_kernel.ir": c16_5,
    "4_kernel.wgsl": c16_6,
    "5_cpu.js": c16_7,
  }],
  ["gather", {
    "input.tx": c17_0,
    "shapes.json": c17_1,
    "1_tensor.ir": c17_2,
    "1_tensor_fused.ir": c17_3,
    "2_tile.ir": c17_4,
    "3_kernel.ir": c17_5,
    "4_kernel.wgsl": c17_6,
    "5_cpu.js": c17_7,
  }],
  ["half", {
    "input.tx": c18_0,
    "shapes.json": c18_1,
    "1_tensor.ir": c18_2,
    "1_tensor_fused.ir": c18_3,
    "2_tile.ir": c18_4,
    "3_kernel.ir": c18_5,
    "4_kernel.wgsl": c18_6,
    "5_cpu.js": c18_7,
  }],
  ["integers", {
    "input.tx": c19_0,
    "shapes.json": c19_1,
    "1_tensor.ir": c19_2,
    "1_tensor_fused.ir": c19_3,
    "2_tile.ir": c19_4,
    "3_kernel.ir": c19_5,
    "4_kernel.wgsl": c19_6,
    "5_cpu.js": c19_7,
  }],
  ["layer_norm", {
    "input.tx": c20_0,
    "shapes.json": c20_1,
    "1_tensor.ir": c20_2,
    "1_tensor_fused.ir": c20_3,
    "2_tile.ir": c20_4,
    "3_kernel.ir": c20_5,
    "4_kernel.wgsl": c20_6,
    "5_cpu.js": c20_7,
  }],
  ["leaky", {
    "input.tx": c21_0,
    "shapes.json": c21_1,
    "1_tensor.ir": c21_2,
    "1_tensor_fused.ir": c21_3,
    "2_tile.ir": c21_4,
    "3_kernel.ir": c21_5,
    "4_kernel.wgsl": c21_6,
    "5_cpu.js": c21_7,
  }],
  ["lengths", {
    "input.tx": c22_0,
    "shapes.json": c22_1,
    "1_tensor.ir": c22_2,
    "1_tensor_fused.ir": c22_3,
    "2_tile.ir": c22_4,
    "3_kernel.ir": c22_5,
    "4_kernel.wgsl": c22_6,
    "5_cpu.js": c22_7,
  }],
  ["matmul", {
    "input.tx": c23_0,
    "shapes.json": c23_1,
    "1_tensor.ir": c23_2,
    "1_tensor_fused.ir": c23_3,
    "2_tile.ir": c23_4,
    "3_kernel.ir": c23_5,
    "4_kernel.wgsl": c23_6,
    "5_cpu.js": c23_7,
  }],
  ["matmul_half", {
    "input.tx": c24_0,
    "shapes.json": c24_1,
    "1_tensor.ir": c24_2,
    "1_tensor_fused.ir": c24_3,
    "2_tile.ir": c24_4,
    "3_kernel.ir": c24_5,
    "4_kernel.wgsl": c24_6,
    "5_cpu.js": c24_7,
  }],
  ["matmul_odd", {
    "input.tx": c25_0,
    "shapes.json": c25_1,
    "1_tensor.ir": c25_2,
    "1_tensor_fused.ir": c25_3,
    "2_tile.ir": c25_4,
    "3_kernel.ir": c25_5,
    "4_kernel.wgsl": c25_6,
    "5_cpu.js": c25_7,
  }],
  ["matmul_transposed", {
    "input.tx": c26_0,
    "shapes.json": c26_1,
    "1_tensor.ir": c26_2,
    "1_tensor_fused.ir": c26_3,
    "2_tile.ir": c26_4,
    "3_kernel.ir": c26_5,
    "4_kernel.wgsl": c26_6,
    "5_cpu.js": c26_7,
  }],
  ["norms", {
    "input.tx": c27_0,
    "shapes.json": c27_1,
    "1_tensor.ir": c27_2,
    "1_tensor_fused.ir": c27_3,
    "2_tile.ir": c27_4,
    "3_kernel.ir": c27_5,
    "4_kernel.wgsl": c27_6,
    "5_cpu.js": c27_7,
  }],
  ["pooling", {
    "input.tx": c28_0,
    "shapes.json": c28_1,
    "1_tensor.ir": c28_2,
    "1_tensor_fused.ir": c28_3,
    "2_tile.ir": c28_4,
    "3_kernel.ir": c28_5,
    "4_kernel.wgsl": c28_6,
    "5_cpu.js": c28_7,
  }],
  ["routed", {
    "input.tx": c29_0,
    "shapes.json": c29_1,
    "1_tensor.ir": c29_2,
    "1_tensor_fused.ir": c29_3,
    "2_tile.ir": c29_4,
    "3_kernel.ir": c29_5,
    "4_kernel.wgsl": c29_6,
    "5_cpu.js": c29_7,
  }],
  ["row_sums", {
    "input.tx": c30_0,
    "shapes.json": c30_1,
    "1_tensor.ir": c30_2,
    "1_tensor_fused.ir": c30_3,
    "2_tile.ir": c30_4,
    "3_kernel.ir": c30_5,
    "4_kernel.wgsl": c30_6,
    "5_cpu.js": c30_7,
  }],
  ["sampled", {
    "input.tx": c31_0,
    "shapes.json": c31_1,
    "1_tensor.ir": c31_2,
    "1_tensor_fused.ir": c31_3,
    "2_tile.ir": c31_4,
    "3_kernel.ir": c31_5,
    "4_kernel.wgsl": c31_6,
    "5_cpu.js": c31_7,
  }],
  ["scatter_long", {
    "input.tx": c32_0,
    "shapes.json": c32_1,
    "1_tensor.ir": c32_2,
    "1_tensor_fused.ir": c32_3,
    "2_tile.ir": c32_4,
    "3_kernel.ir": c32_5,
    "4_kernel.wgsl": c32_6,
    "5_cpu.js": c32_7,
  }],
  ["scatter_short", {
    "input.tx": c33_0,
    "shapes.json": c33_1,
    "1_tensor.ir": c33_2,
    "1_tensor_fused.ir": c33_3,
    "2_tile.ir": c33_4,
    "3_kernel.ir": c33_5,
    "4_kernel.wgsl": c33_6,
    "5_cpu.js": c33_7,
  }],
  ["scatter_unique", {
    "input.tx": c34_0,
    "shapes.json": c34_1,
    "1_tensor.ir": c34_2,
    "1_tensor_fused.ir": c34_3,
    "2_tile.ir": c34_4,
    "3_kernel.ir": c34_5,
    "4_kernel.wgsl": c34_6,
    "5_cpu.js": c34_7,
  }],
  ["shift", {
    "input.tx": c35_0,
    "shapes.json": c35_1,
    "1_tensor.ir": c35_2,
    "1_tensor_fused.ir": c35_3,
    "2_tile.ir": c35_4,
    "3_kernel.ir": c35_5,
    "4_kernel.wgsl": c35_6,
    "5_cpu.js": c35_7,
  }],
  ["shortest_path", {
    "input.tx": c36_0,
    "shapes.json": c36_1,
    "1_tensor.ir": c36_2,
    "1_tensor_fused.ir": c36_3,
    "2_tile.ir": c36_4,
    "3_kernel.ir": c36_5,
    "4_kernel.wgsl": c36_6,
    "5_cpu.js": c36_7,
  }],
  ["softmax", {
    "input.tx": c37_0,
    "shapes.json": c37_1,
    "1_tensor.ir": c37_2,
    "1_tensor_fused.ir": c37_3,
    "2_tile.ir": c37_4,
    "3_kernel.ir": c37_5,
    "4_kernel.wgsl": c37_6,
    "5_cpu.js": c37_7,
  }],
  ["sparse_blocks", {
    "input.tx": c38_0,
    "shapes.json": c38_1,
    "1_tensor.ir": c38_2,
    "1_tensor_fused.ir": c38_3,
    "2_tile.ir": c38_4,
    "3_kernel.ir": c38_5,
    "4_kernel.wgsl": c38_6,
    "5_cpu.js": c38_7,
  }],
  ["sparse_both", {
    "input.tx": c39_0,
    "shapes.json": c39_1,
    "1_tensor.ir": c39_2,
    "1_tensor_fused.ir": c39_3,
    "2_tile.ir": c39_4,
    "3_kernel.ir": c39_5,
    "4_kernel.wgsl": c39_6,
    "5_cpu.js": c39_7,
  }],
  ["sparse_k", {
    "input.tx": c40_0,
    "shapes.json": c40_1,
    "1_tensor.ir": c40_2,
    "1_tensor_fused.ir": c40_3,
    "2_tile.ir": c40_4,
    "3_kernel.ir": c40_5,
    "4_kernel.wgsl": c40_6,
    "5_cpu.js": c40_7,
  }],
  ["sparse_row_blocks", {
    "input.tx": c41_0,
    "shapes.json": c41_1,
    "1_tensor.ir": c41_2,
    "1_tensor_fused.ir": c41_3,
    "2_tile.ir": c41_4,
    "3_kernel.ir": c41_5,
    "4_kernel.wgsl": c41_6,
    "5_cpu.js": c41_7,
  }],
  ["sparse_rows", {
    "input.tx": c42_0,
    "shapes.json": c42_1,
    "1_tensor.ir": c42_2,
    "1_tensor_fused.ir": c42_3,
    "2_tile.ir": c42_4,
    "3_kernel.ir": c42_5,
    "4_kernel.wgsl": c42_6,
    "5_cpu.js": c42_7,
  }],
  ["split_k", {
    "input.tx": c43_0,
    "shapes.json": c43_1,
    "1_tensor.ir": c43_2,
    "1_tensor_fused.ir": c43_3,
    "2_tile.ir": c43_4,
    "3_kernel.ir": c43_5,
    "4_kernel.wgsl": c43_6,
    "5_cpu.js": c43_7,
  }],
  ["total", {
    "input.tx": c44_0,
    "shapes.json": c44_1,
    "1_tensor.ir": c44_2,
    "1_tensor_fused.ir": c44_3,
    "2_tile.ir": c44_4,
    "3_kernel.ir": c44_5,
    "4_kernel.wgsl": c44_6,
    "5_cpu.js": c44_7,
  }],
  ["transpose", {
    "input.tx": c45_0,
    "shapes.json": c45_1,
    "1_tensor.ir": c45_2,
    "1_tensor_fused.ir": c45_3,
    "2_tile.ir": c45_4,
    "3_kernel.ir": c45_5,
    "4_kernel.wgsl": c45_6,
    "5_cpu.js": c45_7,
  }],
  ["upsample", {
    "input.tx": c46_0,
    "shapes.json": c46_1,
    "1_tensor.ir": c46_2,
    "1_tensor_fused.ir": c46_3,
    "2_tile.ir": c46_4,
    "3_kernel.ir": c46_5,
    "4_kernel.wgsl": c46_6,
    "5_cpu.js": c46_7,
  }],
  ["window", {
    "input.tx": c47_0,
    "shapes.json": c47_1,
    "1_tensor.ir": c47_2,
    "1_tensor_fused.ir": c47_3,
    "2_tile.ir": c47_4,
    "3_kernel.ir": c47_5,
    "4_kernel.wgsl": c47_6,
    "5_cpu.js": c47_7,
  }],
]);
