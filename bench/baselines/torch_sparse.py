"""Sparse peers on the same GPU: cuSPARSE through PyTorch, and whole rows by gather, product, scatter.

Usage: python3 bench/baselines/torch_sparse.py [SIZE]. One line a figure; medians by CUDA events. The
conversion to a sparse format is timed apart and is in no product.
"""
import sys

import torch

from torch_dense import median_ms

SIZE = int(sys.argv[1]) if len(sys.argv) > 1 else 4096


def blocks(rows, columns, sparsity):
    """Ones in a random share of the blocks of `rows` x `columns`."""
    keep = torch.rand(SIZE // rows, SIZE // columns, device="cuda") >= sparsity
    return keep.repeat_interleave(rows, 0).repeat_interleave(columns, 1).float()


def products(a, b):
    for rows, columns in ((32, 1), (1, 64), (32, 64)):
        for sparsity in (0.5, 0.9, 0.95, 0.99):
            x = a * blocks(rows, columns, sparsity)
            convert = median_ms(lambda: x.to_sparse_csr(), 5)
            csr = x.to_sparse_csr()
            ms = median_ms(lambda: csr @ b, 5)
            print(f"cuSPARSE CSR {rows}x{columns} {100 * sparsity:.0f}%: {ms:.3f} ms (conversion {convert:.3f} ms)")


def whole_rows(a, b):
    for sparsity in (0.5, 0.9):
        live = torch.rand(SIZE, device="cuda") >= sparsity
        x = a * live[:, None]

        def gather_multiply_scatter():
            index = torch.nonzero(live).squeeze(1)
            out = torch.zeros(SIZE, SIZE, device="cuda")
            return out.index_copy_(0, index, x.index_select(0, index) @ b)

        print(f"gather, product, scatter {100 * sparsity:.0f}%: {median_ms(gather_multiply_scatter):.3f} ms")


def sampled(a, b):
    pattern = blocks(32, 32, 0.9).to_sparse_csr()
    ms = median_ms(lambda: torch.sparse.sampled_addmm(pattern, a, b, beta=0.0), 5)
    print(f"cuSPARSE sampled output 90%, 32x32 blocks: {ms:.3f} ms")


if __name__ == "__main__":
    torch.manual_seed(0)
    torch.backends.cuda.matmul.allow_tf32 = False
    left, right = (torch.randn(SIZE, SIZE, device="cuda") for _ in range(2))
    products(left, right)
    whole_rows(left, right)
    sampled(left, right)
