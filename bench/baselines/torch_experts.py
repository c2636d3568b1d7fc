"""Mixtures of experts through PyTorch on the same GPU: a loop over experts, and a padded batch product.

Usage: python3 bench/baselines/torch_experts.py. The layers of a Switch Transformer (768 -> 3072 -> 768, relu between),
one expert a token; fp32 without TF32, and fp16. One JSON object a line, as of torch_peers.py. What turns a routing into
lists of tokens is in the figures of the loop (as model code does it); the padded batch gets its slots for nothing.
"""
import json

import torch

from torch_peers import times_ms, warm_up

MODEL, HIDDEN, LENGTH = 768, 3072, 128


def report(case, work, busy, runs=15):
    work()
    warm_up(busy, busy)
    times = times_ms(work, runs)

    def at(share):
        return times[int(share * (runs - 1))]

    line = {"case": case, "value": at(0.5), "unit": "ms", "low": at(0.25), "high": at(0.75), "runs": runs}
    print(json.dumps(line), flush=True)


def loop(x, w1, w2, chosen):
    """One expert after the other over its own tokens."""
    out = torch.zeros_like(x)
    for expert in range(w1.shape[0]):
        index = torch.nonzero(chosen == expert).squeeze(1)
        if index.numel() > 0:
            hidden = torch.relu(x.index_select(0, index) @ w1[expert])
            out.index_copy_(0, index, hidden @ w2[expert])
    return out


def loop_listed(x, w1, w2, lists):
    """The same with lists of tokens that are known before."""
    out = torch.zeros_like(x)
    for expert, index in lists:
        hidden = torch.relu(x.index_select(0, index) @ w1[expert])
        out.index_copy_(0, index, hidden @ w2[expert])
    return out


def slots_of(chosen, experts):
    """Rows of the padded batch: token of each slot, and slot of each token."""
    counts = torch.bincount(chosen, minlength=experts)
    capacity = int(counts.max())
    order = torch.argsort(chosen, stable=True)
    first = torch.cumsum(counts, 0) - counts
    rank = torch.empty_like(chosen)
    rank[order] = torch.arange(len(chosen), device="cuda") - first[chosen[order]]
    return chosen * capacity + rank, capacity


def padded(x, w1, w2, slot, capacity):
    experts = w1.shape[0]
    batch = x.new_zeros(experts * capacity, MODEL).index_copy_(0, slot, x).view(experts, capacity, MODEL)
    hidden = torch.relu(torch.bmm(batch, w1))
    return torch.bmm(hidden, w2).view(-1, MODEL).index_select(0, slot)


def measure(tokens, experts, kind, dtype, busy):
    x = torch.randn(tokens, MODEL, device="cuda", dtype=dtype)
    w1 = torch.randn(experts, MODEL, HIDDEN, device="cuda", dtype=dtype) / 64
    w2 = torch.randn(experts, HIDDEN, MODEL, device="cuda", dtype=dtype) / 64
    chosen = torch.randint(0, experts, (tokens,), device="cuda")
    case = f"{tokens} tokens, {experts} experts, {kind}"
    lists = [(k, torch.nonzero(chosen == k).squeeze(1)) for k in range(experts)]
    lists = [(k, index) for k, index in lists if index.numel() > 0]
    slot, capacity = slots_of(chosen, experts)
    report(f"torch loop over experts, {case}", lambda: loop(x, w1, w2, chosen), busy, 7)
    report(f"torch loop over experts with lists, {case}", lambda: loop_listed(x, w1, w2, lists), busy, 7)
    report(f"torch padded batch, {case}", lambda: padded(x, w1, w2, slot, capacity), busy)


def main():
    torch.manual_seed(0)
    torch.backends.cuda.matmul.allow_tf32 = False
    machine = f"PyTorch {torch.__version__}, CUDA {torch.version.cuda}, {torch.cuda.get_device_name()}"
    print(json.dumps({"machine": machine}), flush=True)
    busy = torch.randn(4096, 4096, device="cuda")
    for experts in (64, 128, 256):
        for batch in (8, 32):
            for kind, dtype in (("f32", torch.float32), ("f16", torch.float16)):
                measure(batch * LENGTH, experts, kind, dtype, busy)


if __name__ == "__main__":
    main()
