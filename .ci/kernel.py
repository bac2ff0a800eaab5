"""Runs notebooks on the real Deno kernel and compares every output with the batch run.

Usage: kernel.py DENO NOTEBOOK EXECUTED [NOTEBOOK EXECUTED ...]

DENO is the deno executable; EXECUTED is the notebook as `deno task report` left it.
Prints one line a notebook and ends with `N passed, N failed`.
"""

import json
import os
import sys
import tempfile
import time

import nbformat
from jupyter_client.manager import KernelManager

CELL_SECONDS = 120
# The kernel may say "idle" before the last outputs of a cell have arrived, or lose one for good:
# outputs that are expected are waited for, and a cell counts once it has been seen right.
STRAGGLER_SECONDS = 0.2
LATE_SECONDS = 2
ATTEMPTS = 4


def start_kernel(deno, folder, specs):
    spec = os.path.join(specs, "kernels", "strate-deno")
    os.makedirs(spec, exist_ok=True)
    argv = [deno, "jupyter", "--kernel", "--conn", "{connection_file}"]
    with open(os.path.join(spec, "kernel.json"), "w", encoding="utf-8") as file:
        json.dump({"argv": argv, "display_name": "Deno", "language": "typescript"}, file)
    os.environ["JUPYTER_PATH"] = specs
    manager = KernelManager(kernel_name="strate-deno")
    manager.start_kernel(cwd=folder)
    client = manager.client()
    client.start_channels()
    client.wait_for_ready(timeout=60)
    return manager, client


def run_cell(client, source, expected):
    """The outputs of one cell, those that come after "idle" included."""
    request = client.execute(source)
    outputs, deadline = [], time.monotonic() + CELL_SECONDS
    idle = None
    while time.monotonic() < deadline:
        if idle is not None and joined(outputs) == expected:
            deadline = min(deadline, idle + STRAGGLER_SECONDS)
        try:
            message = client.get_iopub_msg(timeout=min(0.1, CELL_SECONDS))
        except Exception:
            continue
        if message["parent_header"].get("msg_id") != request:
            continue
        kind, content = message["msg_type"], message["content"]
        if kind == "status" and content["execution_state"] == "idle":
            idle = time.monotonic()
            deadline = min(deadline, idle + LATE_SECONDS)
        elif kind in ("execute_result", "display_data"):
            outputs.append(("data", content["data"]))
        elif kind == "stream":
            outputs.append((content["name"], content["text"]))
        elif kind == "error":
            outputs.append(("error", content["evalue"]))
    return outputs


def recorded(cell):
    """The outputs that the batch run left in a cell, in the same form."""
    outputs = []
    for output in cell.outputs:
        if output.output_type == "stream":
            outputs.append((output.name, output.text))
        elif output.output_type == "error":
            outputs.append(("error", output.evalue))
        else:
            outputs.append(("data", dict(output.data)))
    return outputs


def joined(outputs):
    """Consecutive pieces of one stream as one, since kernels cut them where they like."""
    result = []
    for kind, content in outputs:
        if result and kind in ("stdout", "stderr") and result[-1][0] == kind:
            result[-1] = (kind, result[-1][1] + content)
        else:
            result.append((kind, content))
    return result


def differences(deno, notebook_path, executed_path, specs, seen):
    """The cells that differ and were never seen right; adds those that are right to `seen`."""
    executed = nbformat.read(executed_path, as_version=4)
    manager, client = start_kernel(deno, os.path.dirname(os.path.abspath(notebook_path)), specs)
    try:
        found = []
        for number, cell in enumerate(executed.cells, start=1):
            if cell.cell_type != "code":
                continue
            in_batch = joined(recorded(cell))
            on_kernel = joined(run_cell(client, cell.source, in_batch))
            if on_kernel == in_batch:
                seen.add(number)
            elif number not in seen:
                found.append((number, on_kernel, in_batch))
        return found
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def main():
    deno, *paths = sys.argv[1:]
    failed = 0
    pairs = list(zip(paths[::2], paths[1::2]))
    with tempfile.TemporaryDirectory() as specs:
        for notebook_path, executed_path in pairs:
            seen = set()
            for _ in range(ATTEMPTS):
                found = differences(deno, notebook_path, executed_path, specs, seen)
                if not found:
                    break
            print(f"{'ok' if not found else 'FAILED'}  {notebook_path} on the Deno kernel")
            for number, on_kernel, in_batch in found:
                print(f"  cell {number}\n    kernel: {str(on_kernel)[:600]}\n    batch:  {str(in_batch)[:600]}")
            failed += bool(found)
    print(f"{len(pairs) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
