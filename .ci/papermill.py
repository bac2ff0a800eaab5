"""From notebook to HTML: this toolkit against papermill and nbconvert, in turns, in one run.

Usage: papermill.py DENO NOTEBOOK [ROUNDS]

DENO is the deno executable. Needs papermill, nbconvert and ipykernel beside this Python.
Prints the median of each and their ratio; ends with 1 when the ratio is below 3.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

LEAST_RATIO = 3


def install_kernel(deno, specs):
    spec = os.path.join(specs, "kernels", "strate-deno")
    os.makedirs(spec)
    argv = [deno, "jupyter", "--kernel", "--conn", "{connection_file}"]
    with open(os.path.join(spec, "kernel.json"), "w", encoding="utf-8") as file:
        json.dump({"argv": argv, "display_name": "Deno", "language": "typescript"}, file)


def timed(command, **options):
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True, **options)
    return time.perf_counter() - start


def ours(deno, notebook, folder):
    root = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    out = os.path.join(folder, "ours.html")
    return timed([deno, "task", "report", notebook, "--out", out], cwd=root)


def theirs(notebook, folder, environment):
    executed = os.path.join(folder, "theirs.ipynb")
    python = [sys.executable, "-m"]
    cwd = os.path.dirname(notebook)
    run = [*python, "papermill", "-k", "strate-deno", "--language", "typescript"]
    show = [*python, "nbconvert", "--to", "html", executed]
    first = timed([*run, notebook, executed], cwd=cwd, env=environment)
    return first + timed(show, env=environment)


def main():
    deno, notebook = sys.argv[1], os.path.abspath(sys.argv[2])
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    with tempfile.TemporaryDirectory() as folder:
        install_kernel(deno, folder)
        environment = {**os.environ, "JUPYTER_PATH": folder}
        ours(deno, notebook, folder)  # Once, so that both find their caches warm.
        theirs(notebook, folder, environment)
        mine, other = [], []
        for _ in range(rounds):
            mine.append(ours(deno, notebook, folder))
            other.append(theirs(notebook, folder, environment))
    ratio = statistics.median(other) / statistics.median(mine)
    print(f"this toolkit          {statistics.median(mine):.2f} s ({', '.join(f'{t:.2f}' for t in mine)})")
    print(f"papermill + nbconvert {statistics.median(other):.2f} s ({', '.join(f'{t:.2f}' for t in other)})")
    print(f"{ratio:.1f} times as fast")
    sys.exit(0 if ratio >= LEAST_RATIO else 1)


if __name__ == "__main__":
    main()
