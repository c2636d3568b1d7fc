"""Dense peers on the same GPU: cuBLAS through PyTorch, and the copy bandwidth.

Usage: python3 bench/baselines/torch_dense.py [SIZE ...]. One line a figure; medians by CUDA events after
a warm-up of 100 ms, because an idle GPU lowers its clock.
"""
import sys
import time

import torch


def median_ms(work, runs=20):
    end_of_warm_up = time.perf_counter() + 0.1
    while time.perf_counter() < end_of_warm_up:
        work()
        torch.cuda.synchronize()
    times = []
    for _ in range(runs):
        start, end = torch.cuda.Event(True), torch.cuda.Event(True)
        start.record()
        work()
        end.record()
        torch.cuda.synchronize()
        times.append(start.elapsed_time(end))
    return sorted(times)[runs // 2]


def main():
    print(f"peer: PyTorch {torch.__version__} on {torch.cuda.get_device_name()}")
    for size in [int(text) for text in sys.argv[1:]] or [4096]:
        a = torch.randn(size, size, device="cuda")
        b = torch.randn(size, size, device="cuda")
        for name, allow_tf32, x, y in (
            ("fp32", False, a, b),
            ("tf32", True, a, b),
            ("fp16", False, a.half(), b.half()),
        ):
            torch.backends.cuda.matmul.allow_tf32 = allow_tf32
            ms = median_ms(lambda: x @ y)
            print(f"cuBLAS {name} {size}^3: {ms:.3f} ms, {2 * size**3 / ms / 1e9:.1f} TFLOP/s")
    source = torch.randn(1 << 27, device="cuda")
    target = torch.empty_like(source)
    ms = median_ms(lambda: target.copy_(source))
    print(f"copy of 512 MiB: {ms:.3f} ms, {2 * source.numel() * 4 / ms / 1e6:.0f} GB/s")


if __name__ == "__main__":
    main()
