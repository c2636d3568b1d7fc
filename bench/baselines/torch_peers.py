"""The peers on the same GPU, through PyTorch: cuBLAS, cuSPARSE, Triton's block sparse, and hand-written gathers.

Usage: python3 bench/baselines/torch_peers.py [SIZE] [SECTION ...]. One JSON object a line: the case, its median,
quartiles and runs in ms by CUDA events. Each case is preceded by dense products, because an idle GPU lowers its
clock. A conversion to a sparse format is a case of its own and is in no product.
"""
import json
import sys
import time

import torch

SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 4096
SPARSITIES = (0.5, 0.9, 0.95, 0.99)
WARM_UP_S = 0.1


def warm_up(a, b):
    end = time.perf_counter() + WARM_UP_S
    while time.perf_counter() < end:
        a @ b
        torch.cuda.synchronize()


def times_ms(work, runs):
    times = []
    for _ in range(runs):
        start, end = torch.cuda.Event(True), torch.cuda.Event(True)
        start.record()
        work()
        end.record()
        torch.cuda.synchronize()
        times.append(start.elapsed_time(end))
    return sorted(times)


class Peers:
    """Cases over one pair of square matrices."""

    def __init__(self):
        self.a, self.b = (torch.randn(SIZE, SIZE, device="cuda") for _ in range(2))

    def report(self, case, work, runs=20):
        work()
        warm_up(self.a, self.b)
        times = times_ms(work, runs)

        def at(share):
            return times[int(share * (runs - 1))]

        line = {"case": case, "value": at(0.5), "unit": "ms", "low": at(0.25), "high": at(0.75), "runs": runs}
        print(json.dumps(line), flush=True)

    def keep(self, rows, columns, sparsity):
        """Ones in a random share of the blocks of `rows` x `columns`."""
        live = torch.rand(SIZE // rows, SIZE // columns, device="cuda") >= sparsity
        return live.repeat_interleave(rows, 0).repeat_interleave(columns, 1).float()

    def copy(self):
        source = torch.randn(1 << 27, device="cuda")
        target = torch.empty_like(source)
        self.report("copy of 512 MiB", lambda: target.copy_(source))

    def dense(self):
        for size in (SIZE, SIZE // 2, SIZE // 4, SIZE // 8, SIZE // 16):
            self.products(f"{size}^3", self.a[:size, :size].contiguous(), self.b[:size, :size].contiguous())
        for rows in (1, 8, 32):
            self.products(f"M = {rows}, {SIZE}", self.a[:rows].contiguous(), self.b)

    def products(self, name, x, y):
        for kind, allow_tf32, left, right in (
            ("fp32", False, x, y),
            ("TF32", True, x, y),
            ("fp16", False, x.half(), y.half()),
        ):
            torch.backends.cuda.matmul.allow_tf32 = allow_tf32
            self.report(f"cuBLAS {kind} {name}", lambda: left @ right)
        torch.backends.cuda.matmul.allow_tf32 = False

    def sparse(self):
        for rows, columns in ((32, 1), (1, 64), (32, 64)):
            for sparsity in SPARSITIES:
                case = f"{rows}x{columns} {100 * sparsity:g}%"
                x = self.a * self.keep(rows, columns, sparsity)
                csr = x.to_sparse_csr()
                self.report(f"cuSPARSE CSR {case}", lambda: csr @ self.b, 5)
                if (rows, columns) == (32, 64):
                    self.blocks(case, x)

    def blocks(self, case, x):
        for kind, dtype in (("f32", torch.float32), ("f16", torch.float16)):
            bsr, b = x.to(dtype).to_sparse_bsr((32, 32)), self.b.to(dtype)
            self.report(f"torch BSR 32x32 {kind} {case}", lambda: bsr @ b, 5)

    def rows(self):
        """Whole rows (tokens): gather the live ones, multiply, scatter."""
        for sparsity in (0.5, 0.9):
            live = torch.rand(SIZE, device="cuda") >= sparsity
            x = self.a * live[:, None]

            def gather_multiply_scatter():
                index = torch.nonzero(live).squeeze(1)
                out = torch.zeros(SIZE, SIZE, device="cuda")
                return out.index_copy_(0, index, x.index_select(0, index) @ self.b)

            self.report(f"torch gather, product, scatter {100 * sparsity:g}%", gather_multiply_scatter)

    def sampled(self):
        pattern = self.keep(32, 32, 0.9).to_sparse_csr()
        self.report(
            "cuSPARSE sampled output 90%",
            lambda: torch.sparse.sampled_addmm(pattern, self.a, self.b, beta=0.0),
            5,
        )

    def detection(self):
        for size in (1, 16, 32):
            for sparsity in SPARSITIES:
                x = self.a * self.keep(size, size, sparsity)
                case = f"conversion {size}x{size} {100 * sparsity:g}%"
                if size == 1:
                    self.report(case, lambda: x.to_sparse_csr(), 5)
                else:
                    self.report(case, lambda: x.to_sparse_bsr((size, size)), 5)


def main():
    torch.manual_seed(0)
    torch.backends.cuda.matmul.allow_tf32 = False
    machine = f"PyTorch {torch.__version__}, CUDA {torch.version.cuda}, {torch.cuda.get_device_name()}"
    print(json.dumps({"machine": machine}), flush=True)
    peers = Peers()
    for section in sys.argv[2:] or ("copy", "dense", "sparse", "rows", "sampled", "detection"):
        getattr(peers, section)()


if __name__ == "__main__":
    main()
